import type { Route } from 'next'
import type { Locale } from '@/lib/i18n/locales'
import type { RegistrationPage } from '@/lib/registrations/page.queries'

/** What each form about a registration is given. */
export type PartFormProps = {
  registration: RegistrationPage
  locale: Locale
  token?: string | undefined
  back: Route
}

export function partHidden({ registration, token }: PartFormProps): Record<string, string> {
  return { registrationId: registration.id, ...(token ? { token } : {}) }
}
