/** What each person of the demo page is there to show. */
export const demoNotes = {
  mayorFr: {
    fr: 'Maire d’Halluin, co-anime la rencontre complète avec liste d’attente.',
    nl: 'Burgemeester van Halluin, begeleidt mee de volzette ontmoeting met wachtlijst.',
    en: 'Mayor of Halluin, co-hosts the full encounter with its waiting list.',
    de: 'Bürgermeisterin von Halluin, moderiert das ausgebuchte Treffen mit Warteliste mit.',
  },
  mayorVl: {
    fr: 'Bourgmestre de Menen : tout en néerlandais, un secrétariat agit pour lui.',
    nl: 'Burgemeester van Menen: alles in het Nederlands, een secretariaat handelt namens hem.',
    en: 'Mayor of Menen: everything in Dutch, a secretariat acts for him.',
    de: 'Bürgermeister von Menen: alles auf Niederländisch, ein Sekretariat handelt für ihn.',
  },
  mayorWa: {
    fr: 'Bourgmestre de Mouscron, inscrite et co-animatrice.',
    nl: 'Burgemeester van Moeskroen, ingeschreven en medebegeleider.',
    en: 'Mayor of Mouscron, registered and a co-host.',
    de: 'Bürgermeisterin von Mouscron, angemeldet und Ko-Moderatorin.',
  },
  mayorFree: {
    fr: 'Maire de Bondues, inscrit nulle part : inscrivez-le, il attendra à Halluin – Menen.',
    nl: 'Burgemeester van Bondues, nergens ingeschreven: schrijf hem in, bij Halluin – Menen komt hij op de wachtlijst.',
    en: 'Mayor of Bondues, registered nowhere: register him, he will wait at Halluin – Menen.',
    de: 'Bürgermeister von Bondues, nirgends angemeldet: Melden Sie ihn an, bei Halluin – Menen wird er warten.',
  },
  delegateNl: {
    fr: 'Secrétariat de Menen : inscrit le bourgmestre et l’échevine en leur nom.',
    nl: 'Secretariaat van Menen: schrijft de burgemeester en de schepen in namens hen.',
    en: 'Secretariat in Menen: registers the mayor and the alderwoman on their behalf.',
    de: 'Sekretariat in Menen: meldet den Bürgermeister und die Schöffin in deren Namen an.',
  },
  delegateFr: {
    fr: 'Cabinet d’Halluin : agit pour la maire et un adjoint.',
    nl: 'Kabinet van Halluin: handelt namens de burgemeester en een adjunct.',
    en: 'Mayor’s office in Halluin: acts for the mayor and a deputy.',
    de: 'Büro in Halluin: handelt für die Bürgermeisterin und einen Beigeordneten.',
  },
  owner: {
    fr: 'Propriétaire de l’Agence Lys-Escaut : appels, rencontres, inscriptions, équipe.',
    nl: 'Eigenaar van het Agentschap Leie-Schelde: oproepen, ontmoetingen, inschrijvingen, team.',
    en: 'Owner of the Lys-Scheldt Agency: calls, encounters, registrations, team.',
    de: 'Inhaberin der Agentur Leie-Schelde: Aufrufe, Treffen, Anmeldungen, Team.',
  },
  editor: {
    fr: 'Éditeur de l’agence, en néerlandais : tout sauf l’équipe.',
    nl: 'Redacteur van het agentschap, in het Nederlands: alles behalve het team.',
    en: 'Editor of the agency, in Dutch: everything but the team.',
    de: 'Redakteur der Agentur, auf Niederländisch: alles außer dem Team.',
  },
  desk: {
    fr: 'À l’accueil : voit les listes, n’exporte rien.',
    nl: 'Aan het onthaal: ziet de lijsten, exporteert niets.',
    en: 'At the desk: sees the lists, exports nothing.',
    de: 'Am Empfang: sieht die Listen, exportiert nichts.',
  },
  centre: {
    fr: 'Responsable du centre de ressources : un autre organisateur, qui ne voit pas l’agence.',
    nl: 'Verantwoordelijke van het kenniscentrum: een andere organisator, die het agentschap niet ziet.',
    en: 'Head of the resource centre: another organiser, who does not see the agency.',
    de: 'Leiter des Ressourcenzentrums: ein anderer Veranstalter, der die Agentur nicht sieht.',
  },
  administrator: {
    fr: 'Administratrice de la plateforme : organisations, mandats, secteurs, journal.',
    nl: 'Beheerder van het platform: organisaties, mandaten, sectoren, logboek.',
    en: 'Administrator of the platform: organisations, mandates, sectors, audit.',
    de: 'Administratorin der Plattform: Organisationen, Mandate, Sektoren, Protokoll.',
  },
} as const
