import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { requireUser } from '@/lib/auth/current'
import { encounterPages } from '@/lib/encounters/edit-page'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { mayChangeEncounter } from '@/lib/encounters/policy'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { partForms } from './part-forms'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string; part: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, part: asked } = await params
  const part = encounterPages.find((one) => one === asked)
  return part ? { title: translator(localeOr(locale))(`encounters:part.${part}`) } : {}
}

export default async function EditPartPage({ params }: Props) {
  const { locale: asked, organisation, slug, part: name } = await params
  const locale = localeOr(asked)
  const part = encounterPages.find((one) => one === name)
  if (!part) notFound()
  const page = paths.editEncounterPart(locale, organisation, slug, part)
  const user = await requireUser(locale, page, { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  if (!encounter || !mayChangeEncounter(user, encounter) || encounter.status === 'cancelled') notFound()
  const Form = partForms[part]
  const title = translator(locale)(`encounters:part.${part}`)
  return (
    <>
      <EncounterDeskHead encounter={encounter} locale={locale} current={title} />
      <div className="wrap py-8">
        <h2 className="mb-6">{title}</h2>
        <Form encounter={encounter} locale={locale} />
      </div>
    </>
  )
}
