import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'

/** On every page of a demonstration, so that nobody takes it for the real thing. */
export function DemoBar({ locale }: { locale: Locale }) {
  if (!env().DEMO) return null
  const t = translator(locale)
  return (
    <aside className="notice-bar" aria-labelledby="demo-bar">
      <div className="wrap">
        <span id="demo-bar">{t('common:demo.banner')}</span>
        <a href={paths.demoPeople(locale)}>{t('common:demo.people')}</a>
        <a href="/dev/mailbox">{t('common:demo.mailbox')}</a>
      </div>
    </aside>
  )
}

/** In the back office, when nothing takes mails and tasks from the queue. */
export function NoWorkerBanner({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <aside aria-label={t('common:noWorker.title')}>
      <Banner tone="wait" title={t('common:noWorker.title')}>
        <p>{t('common:noWorker.body')}</p>
      </Banner>
    </aside>
  )
}
