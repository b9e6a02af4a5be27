import type { Crumb } from '@/components/ui/breadcrumb'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** Administration, what is between, this page. */
export function adminCrumbs(locale: Locale, here: string, between: Crumb[] = []) {
  const t = translator(locale)
  return {
    label: t('common:nav.crumbs'),
    items: [{ label: t('admin:home.title'), href: paths.admin(locale) }, ...between, { label: here }],
  }
}
