import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeadLink } from '@/components/registrations/dead-link'
import { RegistrationPart } from '@/components/registrations/registration-part'
import { isRegistrationPart } from '@/components/registrations/registration-paths'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { findLinkHolder } from '@/lib/registrations/link.queries'
import { findRegistration } from '@/lib/registrations/page.queries'

type Props = { params: Promise<{ locale: string; token: string; part: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, part } = await params
  if (!isRegistrationPart(part)) return {}
  const title = translator(localeOr(locale))(`registrations:part.${part}.title`)
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function LinkedPartPage({ params }: Props) {
  const { locale: asked, token, part } = await params
  const locale = localeOr(asked)
  if (!isRegistrationPart(part)) notFound()
  const holder = await findLinkHolder(token)
  const registration = holder && (await findRegistration(holder, holder.registrationId))
  if (!registration) return <DeadLink locale={locale} />
  return <RegistrationPart part={part} registration={registration} locale={locale} token={token} />
}
