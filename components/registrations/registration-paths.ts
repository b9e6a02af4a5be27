import type { Route } from 'next'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'

/** What can be done about a registration, each on a page of its own. */
export const registrationParts = ['change', 'substitute', 'cancel', 'pass'] as const

export type RegistrationPart = (typeof registrationParts)[number]

export function isRegistrationPart(text: string): text is RegistrationPart {
  return registrationParts.some((part) => part === text)
}

type Where = { locale: Locale; id: string; token?: string | undefined }

/** The pages of a registration: of somebody signed in, or behind the link of a letter. */
export function pageOf({ locale, id, token }: Where): Route {
  return token ? paths.linked(locale, token) : paths.registration(locale, id)
}

export function partOf({ locale, id, token }: Where, part: RegistrationPart): Route {
  return token ? paths.linkedPart(locale, token, part) : paths.registrationPart(locale, id, part)
}

export function eventOf({ locale, id, token }: Where): Route {
  return token ? paths.linkedEvent(locale, token) : paths.registrationEvent(locale, id)
}
