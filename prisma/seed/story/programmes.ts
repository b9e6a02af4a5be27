import { say } from './words'

/** Blocks that several encounters share; times follow from the minutes. */
export const welcome = {
  kind: 'welcome',
  minutes: 30,
  title: say({
    fr: 'Accueil et tour des noms',
    nl: 'Onthaal en namenronde',
    en: 'Welcome and round of names',
    de: 'Empfang und Namensrunde',
  }),
  description: say({
    fr: 'Chacun dit sa commune et le dossier qui l’empêche de dormir. Vingt secondes.',
    nl: 'Ieder noemt zijn gemeente en het dossier waar hij wakker van ligt. Twintig seconden.',
    en: 'Everyone names their town and the file that keeps them awake. Twenty seconds.',
    de: 'Jeder nennt seine Gemeinde und die Akte, die ihm den Schlaf raubt. Zwanzig Sekunden.',
  }),
} as const

export const threeTables = {
  kind: 'speedMeeting',
  minutes: 115,
  rounds: 3,
  roundMinutes: 35,
  changeoverMinutes: 5,
  isUnattributed: true,
  interpretation: 'whispered',
  title: say({
    fr: 'Trois tables, trois sujets',
    nl: 'Drie tafels, drie onderwerpen',
    en: 'Three tables, three topics',
    de: 'Drei Tische, drei Themen',
  }),
  description: say({
    fr: 'Chaque table est tenue par un duo : un expert et un élu qui a essayé.',
    nl: 'Aan elke tafel zit een duo: een deskundige en een mandataris die het al heeft geprobeerd.',
    en: 'Each table is held by a pair: an expert and an official who has tried it.',
    de: 'Jeden Tisch hält ein Tandem: eine Fachperson und ein Mandatsträger, der es erprobt hat.',
  }),
} as const

export const harvest = {
  kind: 'harvest',
  minutes: 15,
  title: say({ fr: 'Récolte', nl: 'Oogst', en: 'Harvest', de: 'Ernte' }),
  description: say({
    fr: 'Chaque table : une piste, un responsable de chaque côté.',
    nl: 'Elke tafel: één spoor, één verantwoordelijke aan elke kant.',
    en: 'Each table: one lead, one person in charge on each side.',
    de: 'Jeder Tisch: eine Spur, auf jeder Seite eine verantwortliche Person.',
  }),
} as const

export const drink = {
  kind: 'convivial',
  minutes: 20,
  title: say({ fr: 'Pot convivial', nl: 'Informele drink', en: 'Informal drink', de: 'Geselliger Ausklang' }),
} as const

export const lunch = {
  kind: 'convivial',
  minutes: 45,
  title: say({ fr: 'Déjeuner de travail', nl: 'Werklunch', en: 'Working lunch', de: 'Arbeitsessen' }),
} as const

export const plenary = {
  kind: 'plenary',
  minutes: 45,
  interpretation: 'simultaneous',
  title: say({
    fr: 'En plénière : qui appelle qui',
    nl: 'Plenair: wie belt wie',
    en: 'Plenary: who calls whom',
    de: 'Plenum: Wer ruft wen an',
  }),
} as const
