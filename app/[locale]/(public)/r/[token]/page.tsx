import type { Metadata } from 'next'
import { DeadLink } from '@/components/registrations/dead-link'
import { RegistrationView } from '@/components/registrations/registration-view'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { findLinkHolder } from '@/lib/registrations/link.queries'
import { findRegistration } from '@/lib/registrations/page.queries'
import { registrationPageSchema } from '@/lib/registrations/schema'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(localeOr((await params).locale))('registrations:view.page')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

/** What the link in a letter opens: the state and buttons. Opening it answers nothing. */
export default async function LinkedPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params
  const locale = localeOr(asked)
  const holder = await findLinkHolder(token)
  const registration = holder && (await findRegistration(holder, holder.registrationId))
  if (!registration) return <DeadLink locale={locale} />
  const { done } = registrationPageSchema.parse(await searchParams)
  return <RegistrationView registration={registration} locale={locale} token={token} done={done} />
}
