import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import { Help } from '@/components/ui/help'
import type { User } from '@/lib/auth/actor'
import { listHistoryBreaks } from '@/lib/history/audit.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths, withQuery } from '@/lib/platform/paths'

/** Was the history touched? Asked for with a button, since it reads every row. */
export async function ChainCheck({
  locale,
  actor,
  isAsked,
}: {
  locale: Locale
  actor: User
  isAsked: '1' | undefined
}) {
  const t = translator(locale)
  if (!isAsked) {
    return (
      <>
        <p>
          <LinkButton
            href={withQuery(paths.adminAudit(locale), { check: 1 })}
            tone="second"
            size="small"
            icon="shield-check"
          >
            {t('admin:audit.check')}
          </LinkButton>
        </p>
        <Help summary={t('admin:audit.checkHelp')}>
          <p>{t('admin:audit.checkWhy')}</p>
        </Help>
      </>
    )
  }
  const breaks = (await listHistoryBreaks(actor)) ?? []
  if (breaks.length === 0) return <Banner tone="ok" title={t('admin:audit.whole')} live="status" />
  return (
    <Banner tone="danger" title={t('admin:audit.broken', { count: breaks.length })} live="alert">
      <p>{t('admin:audit.brokenWhy')}</p>
      <ul>
        {breaks.map(({ subjectType, subjectId, number }) => (
          <li key={`${subjectType} ${subjectId} ${number}`}>
            {subjectType} {subjectId}, {number}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
