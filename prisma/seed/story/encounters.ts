import type { Content } from '@/lib/i18n/content'
import type { StoryMoment } from './dates'
import { drink, harvest, lunch, plenary, threeTables, welcome } from './programmes'
import { say, zeg } from './words'

type SideCode = 'FR' | 'VL' | 'WA'

export type StoryEncounter = {
  slug: string
  organiser: 'agence-lys-escaut' | 'deux-rives'
  kind: 'proximity' | 'dialogue' | 'territorial' | 'conference' | 'workshop'
  title: Content
  summary: Content
  starts: StoryMoment
  minutes: number
  venue: { name: string; address: string; commune: readonly [string, string]; accessibility: Content }
  languages: string[]
  seats: number
  sides: Partial<Record<SideCode, { seats: number; coHost: string; access: Content }>>
  allowedFunctions: string[]
  blocks: readonly Record<string, unknown>[]
  topics: { question: Content; hosts: string; languages: string[] }[]
  /** How many of each side ask for a seat, in the order of the story's officials. */
  registrants: Partial<Record<SideCode, number>>
  /** Days before the encounter. */
  opensBefore: number
  closesBefore: number
  ends: 'draft' | 'published' | 'cancelled'
}

const office = ['mayor', 'deputyMayor', 'alderman']

const stepFree = say({
  fr: 'Entrée de plain-pied, boucle magnétique, toilettes adaptées',
  nl: 'Drempelvrije ingang, ringleiding, aangepast toilet',
  en: 'Step-free entrance, hearing loop, accessible toilets',
  de: 'Stufenloser Eingang, Induktionsschleife, barrierefreie Toiletten',
})

const byCar = (fr: string, nl: string, en: string, de: string) => say({ fr, nl, en, de })

export const storyEncounters: StoryEncounter[] = [
  {
    slug: 'halluin-menen',
    organiser: 'agence-lys-escaut',
    kind: 'proximity',
    title: say({
      fr: 'Les dossiers de la Lys',
      nl: 'De dossiers van de Leie',
      en: 'The files of the Lys',
      de: 'Die Akten der Leie',
    }),
    summary: say({
      fr: 'Dépôts sauvages, camions, police : trois dossiers que la rivière partage entre deux rives.',
      nl: 'Sluikstorten, vrachtwagens, politie: drie dossiers die de rivier over twee oevers verdeelt.',
      en: 'Fly-tipping, lorries, police: three files that the river splits between two banks.',
      de: 'Wilder Müll, Lastwagen, Polizei: drei Akten, die der Fluss auf zwei Ufer verteilt.',
    }),
    starts: { weeks: 2, time: '18:00' },
    minutes: 180,
    venue: {
      name: 'Salle du Manège',
      address: '12 rue de Lille, 59250 Halluin',
      commune: ['FR', '59279'],
      accessibility: stepFree,
    },
    languages: ['fr', 'nl'],
    seats: 20,
    sides: {
      FR: {
        seats: 10,
        coHost: 'Delmotte',
        access: byCar(
          'Parking du Manège, 60 places. Bus 82, arrêt Manège.',
          'Parking du Manège, 60 plaatsen. Bus 82, halte Manège.',
          'Manège car park, 60 spaces. Bus 82, stop Manège.',
          'Parkplatz Manège, 60 Plätze. Bus 82, Haltestelle Manège.',
        ),
      },
      VL: {
        seats: 10,
        coHost: 'Verhelstraete',
        access: byCar(
          'À 12 minutes à pied de la Grote Markt de Menen, par le pont. Bus 40.',
          'Op 12 minuten wandelen van de Grote Markt van Menen, over de brug. Bus 40.',
          'A 12-minute walk from the Grote Markt in Menen, over the bridge. Bus 40.',
          '12 Minuten zu Fuß vom Grote Markt in Menen, über die Brücke. Bus 40.',
        ),
      },
    },
    allowedFunctions: office,
    blocks: [welcome, threeTables, harvest, drink],
    topics: [
      {
        question: say({
          fr: 'Comment verbaliser un dépôt sauvage venu de l’autre côté ?',
          nl: 'Hoe beboet u sluikstort van over de grens?',
          en: 'How do we fine fly-tipping that comes from the other side?',
          de: 'Wie ahnden wir wilden Müll, der von der anderen Seite kommt?',
        }),
        hosts: 'Odile Carlierot, Koen Ghekierman',
        languages: ['fr', 'nl'],
      },
      {
        question: say({
          fr: 'Comment sortir les camions de nos centres sans les envoyer chez le voisin ?',
          nl: 'Hoe houden we vrachtwagens uit onze kernen zonder ze naar de buur te sturen?',
          en: 'How do we keep lorries out of our centres without sending them to the neighbour?',
          de: 'Wie halten wir Lastwagen aus unseren Zentren, ohne sie zum Nachbarn zu schicken?',
        }),
        hosts: 'Luc Destrebecq, Lies Dewulfaert',
        languages: ['fr', 'nl'],
      },
      {
        question: say({
          fr: 'Qui appeler à 23 h quand ça déborde rue de Lille ?',
          nl: 'Wie bellen we om 23 uur als het uit de hand loopt in de Rijselstraat?',
          en: 'Whom do we call at 11 p.m. when things get out of hand?',
          de: 'Wen rufen wir um 23 Uhr an, wenn es ausufert?',
        }),
        hosts: 'Julien Fauquetil, Jan Seynhaevens',
        languages: ['fr', 'nl'],
      },
    ],
    registrants: { FR: 14, VL: 12 },
    opensBefore: 40,
    closesBefore: 2,
    ends: 'published',
  },
  {
    slug: 'tourcoing-mouscron',
    organiser: 'agence-lys-escaut',
    kind: 'dialogue',
    title: say({
      fr: 'Crues et ruisseaux : qui prévient qui ?',
      nl: 'Wateroverlast en beken: wie verwittigt wie?',
      en: 'Floods and streams: who warns whom?',
      de: 'Hochwasser und Bäche: Wer warnt wen?',
    }),
    summary: say({
      fr: 'Deux bassins, trois gestionnaires, une nuit d’orage. On reprend le fil des appels, numéro par numéro.',
      nl: 'Twee bekkens, drie beheerders, één stormnacht. We overlopen de oproepen, nummer per nummer.',
      en: 'Two basins, three authorities, one stormy night. We go through the calls, number by number.',
      de: 'Zwei Einzugsgebiete, drei Zuständige, eine Gewitternacht. Wir gehen die Anrufe durch, Nummer für Nummer.',
    }),
    starts: { weeks: 7, time: '17:30' },
    minutes: 150,
    venue: {
      name: 'Hôtel de ville de Mouscron',
      address: 'Grand-Place 1, 7700 Mouscron',
      commune: ['BE', '57096'],
      accessibility: stepFree,
    },
    languages: ['fr', 'nl'],
    seats: 32,
    sides: {
      FR: {
        seats: 16,
        coHost: 'Benalouane',
        access: byCar(
          'Depuis Tourcoing : bus MWR, arrêt Grand-Place.',
          'Vanuit Tourcoing: bus MWR, halte Grand-Place.',
          'From Tourcoing: bus MWR, stop Grand-Place.',
          'Von Tourcoing: Bus MWR, Haltestelle Grand-Place.',
        ),
      },
      WA: {
        seats: 16,
        coHost: 'Delvigneau',
        access: byCar(
          'Gare de Mouscron à 10 minutes à pied.',
          'Station Moeskroen op 10 minuten wandelen.',
          'Mouscron station, a 10-minute walk.',
          'Bahnhof Mouscron, 10 Minuten zu Fuß.',
        ),
      },
    },
    allowedFunctions: office,
    blocks: [
      { ...welcome, minutes: 15 },
      plenary,
      { ...threeTables, minutes: 60, rounds: 2, roundMinutes: 25, changeoverMinutes: 5 },
      harvest,
      { ...drink, minutes: 15 },
    ],
    topics: [
      {
        question: say({
          fr: 'À partir de quel niveau prévient-on la commune d’en face ?',
          nl: 'Vanaf welk peil verwittigen we de gemeente aan de overkant?',
          en: 'At what level do we warn the town opposite?',
          de: 'Ab welchem Pegel warnen wir die Gemeinde gegenüber?',
        }),
        hosts: 'Samira Benalouane, Anne Delvigneau',
        languages: ['fr'],
      },
      {
        question: say({
          fr: 'Qui cure le ruisseau quand il est la frontière ?',
          nl: 'Wie ruimt de beek als ze de grens is?',
          en: 'Who clears the stream when it is the border?',
          de: 'Wer räumt den Bach, wenn er die Grenze ist?',
        }),
        hosts: 'Dominique Baertelot, Quentin Houzelot',
        languages: ['fr', 'nl'],
      },
    ],
    registrants: { FR: 7, WA: 6 },
    opensBefore: 60,
    closesBefore: 3,
    ends: 'published',
  },
  {
    slug: 'wervicq-sud-wervik',
    organiser: 'deux-rives',
    kind: 'workshop',
    title: zeg(
      {
        nl: 'Twee Wervikken, één marktplein',
        fr: 'Deux Wervicq, une place du marché',
        en: 'Two Werviks, one market square',
        de: 'Zwei Werviks, ein Marktplatz',
      },
      ['de'],
    ),
    summary: zeg({
      nl: 'Middenstand, parkeren en avondmarkt: wat kan samen, en wie beslist?',
      fr: 'Commerces, stationnement, marché du soir : que peut-on faire ensemble, et qui décide ?',
    }),
    starts: { weeks: 8, time: '18:30' },
    minutes: 120,
    venue: {
      name: 'Stadhuis Wervik',
      address: 'Sint-Maartensplein 16, 8940 Wervik',
      commune: ['BE', '33029'],
      accessibility: stepFree,
    },
    languages: ['nl', 'fr'],
    seats: 24,
    sides: {
      FR: {
        seats: 12,
        coHost: 'Vanacker-Fictif',
        access: byCar(
          'À pied par le pont de la Lys.',
          'Te voet over de Leiebrug.',
          'On foot over the Lys bridge.',
          'Zu Fuß über die Leiebrücke.',
        ),
      },
      VL: {
        seats: 12,
        coHost: 'Lievensoone',
        access: byCar(
          'Gare de Wervik à 5 minutes.',
          'Station Wervik op 5 minuten.',
          'Wervik station, 5 minutes.',
          'Bahnhof Wervik, 5 Minuten.',
        ),
      },
    },
    allowedFunctions: [...office, 'councillor'],
    blocks: [
      { ...welcome, minutes: 15 },
      { ...plenary, minutes: 30 },
      { ...threeTables, minutes: 55, rounds: 2, roundMinutes: 25, changeoverMinutes: 5 },
      { ...drink, minutes: 20 },
    ],
    topics: [
      {
        question: zeg({
          nl: 'Hoe maken we één avondmarkt met twee reglementen?',
          fr: 'Comment faire un seul marché du soir avec deux règlements ?',
        }),
        hosts: 'Griet Lievensoone, Hélène Vanacker-Fictif',
        languages: ['nl', 'fr'],
      },
    ],
    registrants: { FR: 4, VL: 5 },
    opensBefore: 75,
    closesBefore: 4,
    ends: 'published',
  },
  {
    slug: 'trois-rives',
    organiser: 'agence-lys-escaut',
    kind: 'territorial',
    title: say(
      {
        fr: 'Écoles, vélos, secours : les trois rives',
        nl: 'Scholen, fietsen, hulpdiensten: de drie oevers',
        en: 'Schools, bicycles, rescue: the three banks',
        de: 'Schulen, Räder, Rettung: die drei Ufer',
      },
      ['en', 'de'],
    ),
    summary: say({
      fr: 'Une matinée pour les maires et bourgmestres du Ferrain, du Westhoek et de la Wallonie picarde : écoles, mobilité douce, secours.',
      nl: 'Een voormiddag voor de burgemeesters van de Ferrain, de Westhoek en Picardisch Wallonië: scholen, zachte mobiliteit, hulpdiensten.',
    }),
    starts: { weeks: 11, weekday: 5, time: '09:00' },
    minutes: 180,
    venue: {
      name: 'Centre culturel de Comines-Warneton',
      address: 'Place Sainte-Anne 21, 7780 Comines-Warneton',
      commune: ['BE', '57097'],
      accessibility: stepFree,
    },
    languages: ['fr', 'nl'],
    seats: 45,
    sides: {
      FR: {
        seats: 18,
        coHost: 'Fauvarque',
        access: byCar(
          'Passerelle de Comines.',
          'Voetbrug van Komen.',
          'Comines footbridge.',
          'Fußgängerbrücke Comines.',
        ),
      },
      VL: {
        seats: 15,
        coHost: 'Evrardts',
        access: byCar('Parking Sainte-Anne.', 'Parking Sint-Anna.', 'Sainte-Anne car park.', 'Parkplatz Sainte-Anne.'),
      },
      WA: {
        seats: 15,
        coHost: 'Leeuwerckin',
        access: byCar('Parking Sainte-Anne.', 'Parking Sint-Anna.', 'Sainte-Anne car park.', 'Parkplatz Sainte-Anne.'),
      },
    },
    allowedFunctions: ['mayor'],
    blocks: [
      welcome,
      plenary,
      { ...threeTables, minutes: 85, rounds: 2, roundMinutes: 40, changeoverMinutes: 5 },
      drink,
    ],
    topics: [],
    registrants: {},
    opensBefore: 60,
    closesBefore: 7,
    ends: 'published',
  },
  {
    slug: 'wattrelos-estaimpuis',
    organiser: 'agence-lys-escaut',
    kind: 'proximity',
    title: say({
      fr: 'Écoles et petite enfance, de part et d’autre',
      nl: 'Scholen en kinderopvang, aan beide kanten',
      en: 'Schools and early years, on both sides',
      de: 'Schulen und Kleinkinder, auf beiden Seiten',
    }),
    summary: say({
      fr: 'Déjeuner de travail : inscriptions scolaires, crèches, transports, et ce que la frontière empêche.',
      nl: 'Werklunch: schoolinschrijvingen, crèches, vervoer, en wat de grens verhindert.',
      en: 'Working lunch: school places, nurseries, transport, and what the border prevents.',
      de: 'Arbeitsessen: Schulplätze, Krippen, Verkehr und was die Grenze verhindert.',
    }),
    starts: { weeks: -6, time: '12:00' },
    minutes: 120,
    venue: {
      name: 'Centre culturel d’Estaimpuis',
      address: 'Rue de Berne 4, 7730 Estaimpuis',
      commune: ['BE', '57027'],
      accessibility: stepFree,
    },
    languages: ['fr'],
    seats: 30,
    sides: {
      FR: {
        seats: 15,
        coHost: 'Baertelot',
        access: byCar(
          'Bus 36, arrêt Leers-Nord.',
          'Bus 36, halte Leers-Nord.',
          'Bus 36, stop Leers-Nord.',
          'Bus 36, Haltestelle Leers-Nord.',
        ),
      },
      WA: {
        seats: 15,
        coHost: 'Houzelot',
        access: byCar('Parking de l’église.', 'Parking aan de kerk.', 'Church car park.', 'Parkplatz an der Kirche.'),
      },
    },
    allowedFunctions: office,
    blocks: [{ ...welcome, minutes: 15 }, lunch, { ...plenary, minutes: 45 }, harvest],
    topics: [],
    registrants: { FR: 9, WA: 8 },
    opensBefore: 45,
    closesBefore: 2,
    ends: 'published',
  },
  {
    slug: 'deulemont-comines-warneton',
    organiser: 'deux-rives',
    kind: 'dialogue',
    title: say({
      fr: 'Chemins de halage : une seule signalétique',
      nl: 'Jaagpaden: één bewegwijzering',
      en: 'Towpaths: one set of signs',
      de: 'Treidelpfade: eine einzige Beschilderung',
    }),
    summary: say({
      fr: 'Cyclistes, promeneurs et péniches se partagent la rive. Qui pose les panneaux ?',
      nl: 'Fietsers, wandelaars en binnenschepen delen de oever. Wie plaatst de borden?',
    }),
    starts: { weeks: 3, weekday: 2, time: '14:00' },
    minutes: 120,
    venue: {
      name: 'Maison éclusière de Deûlémont',
      address: 'Quai de la Lys, 59890 Deûlémont',
      commune: ['FR', '59173'],
      accessibility: stepFree,
    },
    languages: ['fr'],
    seats: 16,
    sides: {
      FR: {
        seats: 8,
        coHost: 'Carlierot',
        access: byCar('Halte fluviale.', 'Aanlegplaats.', 'River landing.', 'Anlegestelle.'),
      },
      WA: {
        seats: 8,
        coHost: 'Soetens-Fictif',
        access: byCar('Par le RAVeL.', 'Via de RAVeL.', 'By the RAVeL path.', 'Über den RAVeL-Weg.'),
      },
    },
    allowedFunctions: office,
    blocks: [
      { ...welcome, minutes: 15 },
      { ...plenary, minutes: 60 },
      { ...drink, minutes: 45 },
    ],
    topics: [],
    registrants: { FR: 3, WA: 2 },
    opensBefore: 45,
    closesBefore: 3,
    ends: 'cancelled',
  },
  {
    slug: 'baisieux-tournai',
    organiser: 'agence-lys-escaut',
    kind: 'proximity',
    title: say({ fr: 'Covoiturage et gare de Baisieux : brouillon à relire' }),
    summary: say({ fr: 'À compléter avec Tournai : horaires des trains, parking relais, navette.' }),
    starts: { weeks: 14, time: '18:00' },
    minutes: 150,
    venue: {
      name: 'Salle polyvalente de Baisieux',
      address: 'Rue de la Mairie, 59780 Baisieux',
      commune: ['FR', '59044'],
      accessibility: stepFree,
    },
    languages: ['fr'],
    seats: 24,
    sides: {
      FR: {
        seats: 12,
        coHost: 'Lesaffron',
        access: byCar('Gare de Baisieux.', 'Station Baisieux.', 'Baisieux station.', 'Bahnhof Baisieux.'),
      },
      WA: {
        seats: 12,
        coHost: '',
        access: byCar('Gare de Baisieux.', 'Station Baisieux.', 'Baisieux station.', 'Bahnhof Baisieux.'),
      },
    },
    allowedFunctions: office,
    blocks: [welcome, plenary],
    topics: [],
    registrants: {},
    opensBefore: 45,
    closesBefore: 3,
    ends: 'draft',
  },
]
