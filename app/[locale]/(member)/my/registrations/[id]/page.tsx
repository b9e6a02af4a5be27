import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RegistrationView } from '@/components/registrations/registration-view'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { findRegistration } from '@/lib/registrations/page.queries'
import { registrationPageSchema } from '@/lib/registrations/schema'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('registrations:view.page') }
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale: asked, id } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.registration(locale, id))
  const registration = await findRegistration(user, id)
  if (!registration) notFound()
  const { done } = registrationPageSchema.parse(await searchParams)
  return <RegistrationView registration={registration} locale={locale} done={done} />
}
