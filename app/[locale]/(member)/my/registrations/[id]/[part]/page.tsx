import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RegistrationPart } from '@/components/registrations/registration-part'
import { isRegistrationPart } from '@/components/registrations/registration-paths'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { findRegistration } from '@/lib/registrations/page.queries'

type Props = { params: Promise<{ locale: string; id: string; part: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, part } = await params
  if (!isRegistrationPart(part)) return {}
  return { title: translator(localeOr(locale))(`registrations:part.${part}.title`) }
}

export default async function RegistrationPartPage({ params }: Props) {
  const { locale: asked, id, part } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.registrationPart(locale, id, part))
  const registration = isRegistrationPart(part) ? await findRegistration(user, id) : null
  if (!registration || !isRegistrationPart(part)) notFound()
  return <RegistrationPart part={part} registration={registration} locale={locale} />
}
