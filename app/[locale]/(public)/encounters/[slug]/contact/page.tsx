import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PeopleOnly } from '@/components/layout/people-only'
import { isKeyFor } from '@/lib/auth/people-only'
import { shownEncounter } from '@/lib/encounters/cached.queries'
import { findContactEmail } from '@/lib/encounters/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ key?: string | string[]; busy?: string | string[] }>
}

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function EncounterContactPage({ params, searchParams }: Props) {
  const [{ locale: asked, slug }, { key, busy }] = await Promise.all([params, searchParams])
  const locale = localeOr(asked)
  const t = translator(locale)
  const encounter = await shownEncounter(slug)
  if (!encounter?.organisation.hasEmail) notFound()
  const email = isKeyFor(key, { purpose: 'encounterContact', slug }) ? await findContactEmail(slug) : null
  return (
    <PeopleOnly
      words={{
        title: t('encounters:public.contact.title'),
        lede: t('encounters:public.contact.lede'),
        show: t('encounters:public.contact.show'),
        busy: t('encounters:public.contact.busy'),
        back: t('encounters:public.contact.back'),
      }}
      action={`${paths.encounterContact(locale, slug)}/show`}
      back={paths.encounter(locale, slug)}
      isBusy={busy !== undefined}
    >
      {email && (
        <p>
          {t('encounters:public.contact.shown', { organisation: textFor(encounter.organisation.name, locale).text })}{' '}
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </PeopleOnly>
  )
}
