import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactCards } from '@/components/calls/contact-cards'
import { PeopleOnly } from '@/components/layout/people-only'
import { isKeyFor } from '@/lib/auth/people-only'
import { shownCall } from '@/lib/calls/cached.queries'
import { listCallContacts } from '@/lib/calls/public-page.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ key?: string | string[]; busy?: string | string[] }>
}

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function CallContactsPage({ params, searchParams }: Props) {
  const [{ locale: asked, slug }, { key, busy }] = await Promise.all([params, searchParams])
  const locale = localeOr(asked)
  const t = translator(locale)
  if (!(await shownCall(slug))) notFound()
  const isAsked = isKeyFor(key, { purpose: 'callContacts', slug })
  return (
    <PeopleOnly
      words={{
        title: t('calls:public.contacts.title'),
        lede: t('calls:public.contacts.lede'),
        show: t('calls:public.contacts.show'),
        busy: t('calls:public.contacts.busy'),
        back: t('calls:public.contacts.back'),
      }}
      action={`${paths.callContacts(locale, slug)}/show`}
      back={paths.call(locale, slug)}
      isBusy={busy !== undefined}
    >
      {isAsked ? <ContactCards contacts={await listCallContacts(slug)} locale={locale} /> : null}
    </PeopleOnly>
  )
}
