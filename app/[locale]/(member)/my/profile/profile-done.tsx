import type { z } from 'zod'
import { Banner } from '@/components/ui/banner'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { columnOfDay } from '@/lib/officials/mandate'
import type { profilePageSchema } from '@/lib/officials/schema'
import { paths } from '@/lib/platform/paths'

type Props = { locale: Locale; query: z.output<typeof profilePageSchema> }

/** What was just done; after the end of a mandate, what is still open. */
export function ProfileDone({ locale, query: { saved, ended, open } }: Props) {
  const t = translator(locale)
  if (!saved && !ended) return null
  const title = ended
    ? t('officials:ownMandate.done', { day: formatDay(columnOfDay(ended), locale) })
    : t('auth:profile.saved')
  return (
    <div className="mt-4">
      <Banner tone="ok" title={title} live="status">
        {ended && open > 0 && (
          <p>
            {t('officials:ownMandate.open', { count: open })} <a href={paths.my(locale)}>{t('auth:account.my')}</a>
          </p>
        )}
      </Banner>
    </div>
  )
}
