import { Banner } from '@/components/ui/banner'
import { Facts } from '@/components/ui/facts'
import { formatList, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { conditionParts, needingAttention } from '@/lib/jobs/attention'
import type { Condition } from '@/lib/jobs/condition.queries'
import type { ReplicaState } from '@/lib/platform/replica'

type Props = { locale: Locale; condition: Condition }

/** How the installation is, part by part, and above it what asks for a look. */
export function ConditionFacts({ locale, condition }: Props) {
  const t = translator(locale)
  const asking = needingAttention(condition)
  const names = asking.map((part) => t(`admin:condition.${part}.term`))
  const details = detailsOf(condition, locale, t)
  return (
    <>
      {asking.length === 0 ? (
        <Banner tone="ok" title={t('admin:condition.well')} />
      ) : (
        <Banner tone="wait" title={t('admin:condition.asks', { parts: formatList(names, locale) })}>
          <p>{t('admin:condition.asksWhere')}</p>
        </Banner>
      )}
      <Facts
        items={conditionParts
          .filter((part) => details[part] !== null)
          .map((part) => ({ term: t(`admin:condition.${part}.term`), detail: details[part] }))}
      />
    </>
  )
}

function detailsOf(
  { workers, mail, jobs, backupSeconds, databaseBytes, disk, pool, replica }: Condition,
  locale: Locale,
  t: Translate,
) {
  const minutes = (seconds: number) => formatNumber(Math.round(seconds / 60), locale)
  const gigabytes = (bytes: number) => formatNumber(bytes / 1e9, locale, 1)
  const late = jobs.filter(({ lateSeconds }) => lateSeconds >= 60)
  const lateNames = late.map(({ name, lateSeconds }) =>
    t('admin:condition.jobs.one', { name, minutes: minutes(lateSeconds) }),
  )
  const room = {
    free: gigabytes(disk.freeBytes),
    total: gigabytes(disk.totalBytes),
    database: gigabytes(databaseBytes),
  }
  return {
    workers: workers === 0 ? t('admin:condition.workers.none') : t('admin:condition.workers.some', { count: workers }),
    mail: [
      mail.waiting === 0
        ? t('admin:condition.mail.none')
        : t('admin:condition.mail.waiting', { count: mail.waiting, minutes: minutes(mail.oldestSeconds) }),
      ...(mail.refused > 0 ? [t('admin:condition.mail.refused', { count: mail.refused })] : []),
    ].join(' '),
    jobs: late.length === 0 ? t('admin:condition.jobs.onTime') : formatList(lateNames, locale),
    backup:
      backupSeconds === null
        ? t('admin:condition.backup.never')
        : t('admin:condition.backup.ago', { count: Math.round(backupSeconds / 3600) }),
    disk: t('admin:condition.disk.room', room),
    pool: t('admin:condition.pool.use', { open: pool.open, most: pool.most, waiting: pool.waiting }),
    replica: replica && replicaSentence(replica, locale, t),
  }
}

function replicaSentence({ use, behindSeconds }: ReplicaState, locale: Locale, t: Translate): string {
  if (use !== 'used') return t(`admin:condition.replica.${use}`)
  return t('admin:condition.replica.used', { seconds: formatNumber(Math.ceil(behindSeconds), locale) })
}
