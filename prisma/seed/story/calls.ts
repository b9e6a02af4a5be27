import type { CallText } from '@/lib/calls/texts'
import type { Content } from '@/lib/i18n/content'
import { say, zeg } from './words'

export type StoryCall = {
  slug: string
  organiser: 'agence-lys-escaut' | 'deux-rives'
  /** Days from today. */
  opens: number
  closes: number
  zone: 'Europe/Paris' | 'Europe/Brussels'
  laureates: number
  texts: Partial<Record<CallText | 'outcome', Content>> & { title: Content; lede: Content }
  /** Days from today of each window: [first, last]. */
  windows: [number, number][]
  contact: { name: string; role: string; email: string; phone: string }
  steps: ('publish' | 'startReading' | 'startDeliberation' | 'decide' | 'award')[]
}

const lines = (...points: string[]) => points.join('\n')

const agency = {
  name: 'Nora Vantilborgh',
  role: 'Chargée des rencontres',
  email: 'rencontres@agence-lys-escaut.example',
  phone: '+32 56 00 00 00',
}
const centre = {
  name: 'Paul Marescaux-Fictif',
  role: 'Responsable de l’animation',
  email: 'bonjour@deux-rives.example',
  phone: '+33 3 00 00 00 00',
}

export const storyCalls: StoryCall[] = [
  {
    slug: 'achat-public-local',
    organiser: 'deux-rives',
    opens: -25,
    closes: 9,
    zone: 'Europe/Paris',
    laureates: 2,
    texts: {
      title: say({
        fr: 'Accueillir deux rencontres d’élus sur l’achat public local',
        nl: 'Twee ontmoetingen over lokale overheidsopdrachten ontvangen',
        en: 'Host two encounters on local public procurement',
        de: 'Zwei Treffen zum lokalen öffentlichen Einkauf ausrichten',
      }),
      lede: say({
        fr: 'Deux territoires volontaires accueillent chacun une soirée où les élus des deux côtés comparent leurs marchés : cantines, chantiers, énergie.',
        nl: 'Twee gebieden ontvangen elk een avond waarop mandatarissen van beide kanten hun opdrachten vergelijken: schoolmaaltijden, werven, energie.',
        en: 'Two volunteering territories each host an evening where officials from both sides compare their contracts: school meals, works, energy.',
        de: 'Zwei Gebiete richten je einen Abend aus, an dem Mandatsträger beider Seiten ihre Aufträge vergleichen: Schulessen, Bauten, Energie.',
      }),
      points: say({
        fr: lines(
          'Une soirée de trois heures, clés en main',
          'Une quarantaine d’élus, autant de chaque côté',
          'Trois tables choisies par chacun',
          'Un relevé de pistes remis sous dix jours',
        ),
        nl: lines(
          'Een kant-en-klare avond van drie uur',
          'Een veertigtal mandatarissen, evenveel aan elke kant',
          'Drie tafels naar keuze',
          'Een lijst met sporen binnen tien dagen',
        ),
        en: lines(
          'A ready-made evening of three hours',
          'About forty officials, as many from each side',
          'Three tables that each person chooses',
          'A list of leads within ten days',
        ),
        de: lines(
          'Ein fertiger Abend von drei Stunden',
          'Rund vierzig Mandatsträger, von jeder Seite gleich viele',
          'Drei Tische nach Wahl',
          'Eine Liste der Spuren binnen zehn Tagen',
        ),
      }),
      audience: say({
        fr: 'Les élus des communes et intercommunalités des deux côtés de la frontière.',
        nl: 'De mandatarissen van gemeenten en intercommunales aan beide kanten van de grens.',
        en: 'Elected officials of municipalities and intermunicipal bodies on both sides of the border.',
        de: 'Die Mandatsträger der Gemeinden und Gemeindeverbände beiderseits der Grenze.',
      }),
      eligibleApplicants: say({
        fr: 'Un EPCI des Hauts-de-France, seul ou en groupement.',
        nl: 'Een Frans intercommunaal samenwerkingsverband (EPCI) uit Hauts-de-France, alleen of in groep.',
        en: 'An intermunicipal authority (EPCI) of Hauts-de-France, alone or in a grouping.',
        de: 'Ein Gemeindeverband (EPCI) der Region Hauts-de-France, allein oder im Zusammenschluss.',
      }),
      programme: say({
        fr: lines(
          '18 h : plénière d’ouverture',
          '18 h 30 : trois tours de table de 35 minutes',
          '20 h 30 : pot convivial',
        ),
        nl: lines(
          '18.00 uur: plenaire opening',
          '18.30 uur: drie tafelrondes van 35 minuten',
          '20.30 uur: informele drink',
        ),
      }),
      topics: say({
        fr: lines(
          'Comment acheter local sans enfreindre le code ?',
          'Comment écrire une clause sociale que l’entreprise d’en face peut remplir ?',
          'Comment acheter à plusieurs, de part et d’autre ?',
        ),
        nl: lines(
          'Hoe kopen we lokaal binnen de regels?',
          'Hoe schrijven we een sociale clausule die het bedrijf aan de overkant kan naleven?',
          'Hoe kopen we samen, over de grens heen?',
        ),
      }),
      hostCommitments: say({
        fr: lines(
          'Mobiliser et inviter les élus du territoire',
          'Prêter une salle de plain-pied et la technique',
          'Bâtir le programme avec nous',
        ),
        nl: lines(
          'De mandatarissen van het gebied mobiliseren en uitnodigen',
          'Een drempelvrije zaal met techniek ter beschikking stellen',
          'Het programma samen met ons opbouwen',
        ),
      }),
      organiserCommitments: say({
        fr: lines('Le réseau et les intervenants', 'L’animation et l’interprétation', 'Les outils de communication'),
        nl: lines('Het netwerk en de sprekers', 'De begeleiding en de vertolking', 'De communicatiemiddelen'),
      }),
      criteria: say({
        fr: lines(
          'Capacité à mobiliser des élus (40 %)',
          'Équilibre entre les deux côtés (30 %)',
          'Moyens mis à disposition (20 %)',
          'Calendrier (10 %)',
        ),
        nl: lines(
          'Vermogen om mandatarissen te mobiliseren (40 %)',
          'Evenwicht tussen beide kanten (30 %)',
          'Ingezette middelen (20 %)',
          'Kalender (10 %)',
        ),
      }),
    },
    windows: [
      [170, 215],
      [345, 390],
    ],
    contact: centre,
    steps: ['publish'],
  },
  {
    slug: 'jeugdraad-zoekt-buur',
    organiser: 'agence-lys-escaut',
    opens: -10,
    closes: 55,
    zone: 'Europe/Brussels',
    laureates: 4,
    texts: {
      title: zeg(
        {
          nl: 'Grensgemeenten zoeken een buur voor hun jeugdraad',
          fr: 'Des communes frontalières cherchent un voisin pour leur conseil des jeunes',
          en: 'Border towns look for a neighbour for their youth council',
          de: 'Grenzgemeinden suchen einen Nachbarn für ihren Jugendrat',
        },
        ['en', 'de'],
      ),
      lede: zeg({
        nl: 'Vier duo’s van gemeenten laten hun jeugdraden een jaar samenwerken aan één plek die ze delen: een plein, een pad, een zwembad.',
        fr: 'Quatre duos de communes font travailler leurs conseils de jeunes un an sur un lieu partagé : une place, un sentier, une piscine.',
      }),
      points: zeg({
        nl: [
          'Eén gedeelde plek per duo',
          'Twee ontmoetingen met vervoer',
          'Een klein budget dat de jongeren zelf verdelen',
        ].join('\n'),
        fr: lines(
          'Un lieu partagé par duo',
          'Deux rencontres avec transport',
          'Un petit budget que les jeunes répartissent eux-mêmes',
        ),
      }),
      eligibleApplicants: zeg({
        nl: 'Een gemeente aan elke kant van de grens, samen.',
        fr: 'Une commune de chaque côté de la frontière, ensemble.',
      }),
      hostCommitments: zeg({
        nl: 'Een begeleider per jeugdraad en een lokaal.',
        fr: 'Un animateur par conseil de jeunes et un local.',
      }),
      organiserCommitments: zeg({
        nl: 'Vertaling, vervoer en een startavond.',
        fr: 'La traduction, le transport et une soirée de lancement.',
      }),
    },
    windows: [[100, 160]],
    contact: agency,
    steps: ['publish'],
  },
  {
    slug: 'eaux-de-la-lys',
    organiser: 'agence-lys-escaut',
    opens: -80,
    closes: -6,
    zone: 'Europe/Brussels',
    laureates: 1,
    texts: {
      title: say({
        fr: 'Une soirée sur les eaux de la Lys',
        nl: 'Een avond over het water van de Leie',
        en: 'An evening on the waters of the Lys',
        de: 'Ein Abend über das Wasser der Leie',
      }),
      lede: say({
        fr: 'Une commune riveraine accueille les élus de l’amont et de l’aval pour parler niveaux, berges et baignade.',
        nl: 'Een oevergemeente ontvangt de mandatarissen van stroomopwaarts en stroomafwaarts over peilen, oevers en zwemwater.',
      }),
      eligibleApplicants: say({ fr: 'Une commune riveraine de la Lys.', nl: 'Een gemeente aan de Leie.' }),
    },
    windows: [[120, 150]],
    contact: agency,
    steps: ['publish', 'startReading'],
  },
  {
    slug: 'rencontres-numerique',
    organiser: 'deux-rives',
    opens: -300,
    closes: -210,
    zone: 'Europe/Paris',
    laureates: 2,
    texts: {
      title: say({
        fr: 'Deux rencontres sur le guichet numérique',
        nl: 'Twee ontmoetingen over het digitale loket',
        en: 'Two encounters on the digital counter',
        de: 'Zwei Treffen zum digitalen Schalter',
      }),
      lede: say({
        fr: 'Comment accueillir au guichet l’habitant qui vit d’un côté et travaille de l’autre.',
        nl: 'Hoe het loket de inwoner helpt die aan de ene kant woont en aan de andere werkt.',
      }),
      outcome: say({
        fr: 'Deux territoires ont été retenus : la Communauté d’agglomération de Béthune-Bruay et la Communauté de communes de Flandre intérieure. Cinq dossiers reçus.',
        nl: 'Twee gebieden werden gekozen: de agglomeratie Béthune-Bruay en de gemeenschap van gemeenten van Flandre intérieure. Vijf kandidaturen ontvangen.',
      }),
    },
    windows: [
      [-150, -100],
      [-60, -20],
    ],
    contact: centre,
    steps: ['publish', 'startReading', 'startDeliberation', 'decide', 'award'],
  },
  {
    slug: 'marches-de-nuit',
    organiser: 'agence-lys-escaut',
    opens: 14,
    closes: 75,
    zone: 'Europe/Brussels',
    laureates: 3,
    texts: {
      title: say({
        fr: 'Marchés du soir : trois essais à deux communes',
        nl: 'Avondmarkten: drie proeven met twee gemeenten',
        en: 'Evening markets: three trials by two towns',
        de: 'Abendmärkte: drei Versuche zu zweit',
      }),
      lede: say({
        fr: 'Trois duos de communes essaient un marché commun, un soir d’été.',
        nl: 'Drie duo’s van gemeenten proberen een gezamenlijke markt, op een zomeravond.',
      }),
    },
    windows: [[200, 260]],
    contact: agency,
    steps: ['publish'],
  },
  {
    slug: 'ecoles-jumelles',
    organiser: 'deux-rives',
    opens: 40,
    closes: 100,
    zone: 'Europe/Paris',
    laureates: 6,
    texts: {
      title: say({ fr: 'Écoles jumelles : appel en préparation' }),
      lede: say({
        fr: 'Six paires d’écoles échangent un enseignant une semaine. Texte à relire avec les inspections.',
      }),
    },
    windows: [],
    contact: centre,
    steps: [],
  },
]
