import { Paging } from '@/components/ui/paging'
import type { AuditFilter } from '@/lib/history/schema'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths, withQuery } from '@/lib/platform/paths'

/** Older rows, and back to the newest: pages go on from a row, so that new ones move nothing. */
export function AuditPaging({ locale, filter, older }: { locale: Locale; filter: AuditFilter; older: string | null }) {
  if (!older && !filter.before) return null
  const t = translator(locale)
  const page = (before: string | undefined) =>
    withQuery(paths.adminAudit(locale), { ...filter, check: undefined, before })
  return (
    <Paging
      label={t('common:nav.pages')}
      text={t('admin:audit.newestFirst')}
      previous={{ label: t('admin:audit.newest'), ...(filter.before && { href: page(undefined) }) }}
      next={{ label: t('admin:audit.older'), ...(older && { href: page(older) }) }}
    />
  )
}
