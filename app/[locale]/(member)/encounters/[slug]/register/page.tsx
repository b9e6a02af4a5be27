import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageName } from '@/components/encounters/encounter-sentence'
import { currentActor } from '@/lib/auth/current'
import { shownEncounter } from '@/lib/encounters/cached.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listActable } from '@/lib/officials/officials.queries'
import { doorFor } from '@/lib/registrations/door'
import { findClosedDoor } from '@/lib/registrations/entrance.queries'
import { registerPageSchema } from '@/lib/registrations/schema'
import { AtTheDoor } from './at-the-door'
import { Closed } from './closed'
import { RegisterFrame } from './register-frame'
import { Sent } from './sent'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const [locale, encounter] = [localeOr(asked), await shownEncounter(slug)]
  if (!encounter) return {}
  return {
    title: translator(locale)('registrations:register.title', { name: pageName(encounter, locale) }),
    robots: { index: false },
  }
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale: asked, slug } = await params
  const [locale, encounter] = [localeOr(asked), await shownEncounter(slug)]
  if (!encounter) notFound()
  const { for: whom, sent } = registerPageSchema.parse(await searchParams)
  const actor = await currentActor()
  const people = actor.kind === 'user' ? await listActable(actor, 'registrations') : null
  const choices = people?.map(({ id, isOneself, mandates }) => ({ id, isOneself, hasMandate: mandates.length > 0 }))
  const door = doorFor(choices ?? null, { whom, actingFor: actor.kind === 'user' ? actor.actingFor : null })
  const closed = await findClosedDoor(encounter.id)
  const shared = { encounter, locale, actor }
  return (
    <RegisterFrame encounter={encounter} locale={locale}>
      {sent ? (
        <Sent encounter={encounter} locale={locale} />
      ) : closed ? (
        <Closed {...shared} refusal={closed} />
      ) : (
        <AtTheDoor {...shared} door={door} people={people ?? []} whom={whom} />
      )}
    </RegisterFrame>
  )
}
