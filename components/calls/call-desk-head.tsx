import { ContentWords } from '@/components/layout/content'
import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { type CallTimes, callStatusAt, isShown } from '@/lib/calls/call'
import { type Content, textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ManagedCallState } from './managed-call-state'

type Call = CallTimes & { slug: string; title: Content; now: Date; organisation: { slug: string; name: Content } }

type Props = {
  call: Call
  locale: Locale
  /** The page below the call one is on, as the end of the crumbs. */
  current?: string
}

/** The head of every page of a call's desk. */
export function CallDeskHead({ call, locale, current }: Props) {
  const t = translator(locale)
  const { organisation, slug, title, now } = call
  const overview = paths.manageCall(locale, organisation.slug, slug)
  const crumbs = [
    { label: textFor(organisation.name, locale).text, href: paths.organisation(locale, organisation.slug) },
    { label: t('common:nav.calls'), href: paths.manageCalls(locale, organisation.slug) },
    ...(current
      ? [{ label: textFor(title, locale).text, href: overview }, { label: current }]
      : [{ label: textFor(title, locale).text }]),
  ]
  return (
    <DeskHead
      crumbs={{ label: t('common:nav.crumbs'), items: crumbs }}
      title={<ContentWords content={title} locale={locale} />}
      state={<ManagedCallState state={callStatusAt(call, now)} locale={locale} />}
      actions={
        isShown(call, now) ? (
          <LinkButton tone="second" size="small" icon="external-link" href={paths.call(locale, slug)}>
            {t('encounters:manage.seePage')}
          </LinkButton>
        ) : (
          <LinkButton tone="second" size="small" icon="eye" href={paths.previewCall(locale, organisation.slug, slug)}>
            {t('encounters:manage.preview')}
          </LinkButton>
        )
      }
    />
  )
}
