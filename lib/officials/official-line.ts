import type { Locale } from '@/lib/i18n/locales'
import { functionTitle, type TitleForm } from './function'
import { isFrenchSpeaking, type Jurisdiction, jurisdictionOf } from './jurisdiction'
import { ofPlace } from './of-place'

/** A body with its names; null means the same as `name`. */
export type NamedBody = {
  kind: string
  country: string
  communeCode: string | null
  name: string
  nameFr: string | null
  nameNl: string | null
  nameDe: string | null
  nameEn: string | null
}

export type Named = { givenName: string; familyName: string }

export type Office = { function: string; isActing: boolean; body: NamedBody }

/** "Claire Delmotte" */
export function personName({ givenName, familyName }: Named): string {
  return `${givenName} ${familyName}`
}

/** The body's name in the reader's language. */
export function bodyName(body: NamedBody, locale: Locale): string {
  const names: Record<Locale, string | null> = { fr: body.nameFr, nl: body.nameNl, de: body.nameDe, en: body.nameEn }
  return names[locale] ?? body.name
}

/** "Courtrai (Kortrijk)": the reader's name first, then the official one where it differs. */
export function bodyNameInFull(body: NamedBody, locale: Locale): string {
  const shown = bodyName(body, locale)
  return shown === body.name ? shown : `${shown} (${body.name})`
}

/** "maire d’Halluin", "burgemeester van Menen"; of a body that is not a commune: "président de l’intercommunalité, Métropole …". */
export function officeTitle(office: Office, form: TitleForm, locale: Locale): string {
  const jurisdiction = jurisdictionOf(office.body)
  const title = functionTitle(office.function, { jurisdiction, form, locale })
  const acting = office.isActing ? actingTitle(title, { jurisdiction, form, locale }) : title
  const name = bodyName(office.body, locale)
  if (office.body.kind !== 'commune') return `${acting}, ${name}`
  return `${acting} ${ofPlace(name, { locale, hasFrenchH: isFrenchSpeaking(jurisdiction) })}`
}

/** "Claire Delmotte, maire d’Halluin": the one way to write who somebody is, in pages, mails and exports. */
export function officialLine(person: Named & { titleForm: TitleForm }, office: Office, locale: Locale): string {
  return `${personName(person)}, ${officeTitle(office, person.titleForm, locale)}`
}

const germanActing: Record<TitleForm, string> = {
  feminine: 'geschäftsführende',
  masculine: 'geschäftsführender',
  neutral: 'geschäftsführende/r',
}

type Holder = { jurisdiction: Jurisdiction; form: TitleForm; locale: Locale }

/** Who replaces an office holder: "bourgmestre faisant fonction", in France "maire par intérim". */
function actingTitle(title: string, { jurisdiction, form, locale }: Holder): string {
  switch (locale) {
    case 'fr':
      return `${title} ${jurisdiction === 'FR' ? 'par intérim' : 'faisant fonction'}`
    case 'nl':
      return `waarnemend ${title}`
    case 'en':
      return `acting ${title}`
    case 'de':
      return `${germanActing[form]} ${title}`
  }
}
