// One line per namespace and language: static, so that a missing file or key is seen by the compiler.

import deAdmin from '@/locales/de/admin.json'
import deApi from '@/locales/de/api.json'
import deAuth from '@/locales/de/auth.json'
import deCalls from '@/locales/de/calls.json'
import deCommon from '@/locales/de/common.json'
import deCommunes from '@/locales/de/communes.json'
import deDemo from '@/locales/de/demo.json'
import deEncounters from '@/locales/de/encounters.json'
import deHistory from '@/locales/de/history.json'
import deHome from '@/locales/de/home.json'
import deLegal from '@/locales/de/legal.json'
import deMail from '@/locales/de/mail.json'
import deOfficials from '@/locales/de/officials.json'
import deOrganisations from '@/locales/de/organisations.json'
import deRefusals from '@/locales/de/refusals.json'
import deRegistrations from '@/locales/de/registrations.json'
import deSpeedMeetings from '@/locales/de/speed-meetings.json'
import enAdmin from '@/locales/en/admin.json'
import enApi from '@/locales/en/api.json'
import enAuth from '@/locales/en/auth.json'
import enCalls from '@/locales/en/calls.json'
import enCommon from '@/locales/en/common.json'
import enCommunes from '@/locales/en/communes.json'
import enDemo from '@/locales/en/demo.json'
import enEncounters from '@/locales/en/encounters.json'
import enHistory from '@/locales/en/history.json'
import enHome from '@/locales/en/home.json'
import enLegal from '@/locales/en/legal.json'
import enMail from '@/locales/en/mail.json'
import enOfficials from '@/locales/en/officials.json'
import enOrganisations from '@/locales/en/organisations.json'
import enRefusals from '@/locales/en/refusals.json'
import enRegistrations from '@/locales/en/registrations.json'
import enSpeedMeetings from '@/locales/en/speed-meetings.json'
import frAdmin from '@/locales/fr/admin.json'
import frApi from '@/locales/fr/api.json'
import frAuth from '@/locales/fr/auth.json'
import frCalls from '@/locales/fr/calls.json'
import frCommon from '@/locales/fr/common.json'
import frCommunes from '@/locales/fr/communes.json'
import frDemo from '@/locales/fr/demo.json'
import frEncounters from '@/locales/fr/encounters.json'
import frHistory from '@/locales/fr/history.json'
import frHome from '@/locales/fr/home.json'
import frLegal from '@/locales/fr/legal.json'
import frMail from '@/locales/fr/mail.json'
import frOfficials from '@/locales/fr/officials.json'
import frOrganisations from '@/locales/fr/organisations.json'
import frRefusals from '@/locales/fr/refusals.json'
import frRegistrations from '@/locales/fr/registrations.json'
import frSpeedMeetings from '@/locales/fr/speed-meetings.json'
import nlAdmin from '@/locales/nl/admin.json'
import nlApi from '@/locales/nl/api.json'
import nlAuth from '@/locales/nl/auth.json'
import nlCalls from '@/locales/nl/calls.json'
import nlCommon from '@/locales/nl/common.json'
import nlCommunes from '@/locales/nl/communes.json'
import nlDemo from '@/locales/nl/demo.json'
import nlEncounters from '@/locales/nl/encounters.json'
import nlHistory from '@/locales/nl/history.json'
import nlHome from '@/locales/nl/home.json'
import nlLegal from '@/locales/nl/legal.json'
import nlMail from '@/locales/nl/mail.json'
import nlOfficials from '@/locales/nl/officials.json'
import nlOrganisations from '@/locales/nl/organisations.json'
import nlRefusals from '@/locales/nl/refusals.json'
import nlRegistrations from '@/locales/nl/registrations.json'
import nlSpeedMeetings from '@/locales/nl/speed-meetings.json'

const fr = {
  admin: frAdmin,
  api: frApi,
  auth: frAuth,
  calls: frCalls,
  common: frCommon,
  communes: frCommunes,
  demo: frDemo,
  encounters: frEncounters,
  history: frHistory,
  home: frHome,
  legal: frLegal,
  mail: frMail,
  officials: frOfficials,
  organisations: frOrganisations,
  refusals: frRefusals,
  registrations: frRegistrations,
  'speed-meetings': frSpeedMeetings,
}

const nl = {
  admin: nlAdmin,
  api: nlApi,
  auth: nlAuth,
  calls: nlCalls,
  common: nlCommon,
  communes: nlCommunes,
  demo: nlDemo,
  encounters: nlEncounters,
  history: nlHistory,
  home: nlHome,
  legal: nlLegal,
  mail: nlMail,
  officials: nlOfficials,
  organisations: nlOrganisations,
  refusals: nlRefusals,
  registrations: nlRegistrations,
  'speed-meetings': nlSpeedMeetings,
}

const en = {
  admin: enAdmin,
  api: enApi,
  auth: enAuth,
  calls: enCalls,
  common: enCommon,
  communes: enCommunes,
  demo: enDemo,
  encounters: enEncounters,
  history: enHistory,
  home: enHome,
  legal: enLegal,
  mail: enMail,
  officials: enOfficials,
  organisations: enOrganisations,
  refusals: enRefusals,
  registrations: enRegistrations,
  'speed-meetings': enSpeedMeetings,
}

const de = {
  admin: deAdmin,
  api: deApi,
  auth: deAuth,
  calls: deCalls,
  common: deCommon,
  communes: deCommunes,
  demo: deDemo,
  encounters: deEncounters,
  history: deHistory,
  home: deHome,
  legal: deLegal,
  mail: deMail,
  officials: deOfficials,
  organisations: deOrganisations,
  refusals: deRefusals,
  registrations: deRegistrations,
  'speed-meetings': deSpeedMeetings,
}

export type Reference = typeof fr

/** Plural forms differ by language (French: one, many, other); what must agree is the key without its form. */
export type Stem<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key

type Shape<Tree> = { [Key in keyof Tree as Stem<Key & string>]: Tree[Key] extends string ? string : Shape<Tree[Key]> }

type Covers<Wanted, Given extends Wanted> = Given

/** @public Does not compile when a language lacks a key of the reference, or the reference a key of theirs. */
export type Complete = [
  Covers<Shape<Reference>, Shape<typeof nl>>,
  Covers<Shape<Reference>, Shape<typeof en>>,
  Covers<Shape<Reference>, Shape<typeof de>>,
  Covers<Shape<typeof nl>, Shape<Reference>>,
  Covers<Shape<typeof en>, Shape<Reference>>,
  Covers<Shape<typeof de>, Shape<Reference>>,
]

export const resources = { fr, nl, en, de }
