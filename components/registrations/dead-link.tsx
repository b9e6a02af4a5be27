import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** A link that is cut, over, or whose rights have ended: what it was, and the other way in. */
export function DeadLink({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="wrap section">
      <Empty
        title={t('registrations:link.dead')}
        level={1}
        action={<LinkButton href={paths.my(locale)}>{t('registrations:link.signIn')}</LinkButton>}
      >
        {t('registrations:link.why')}
      </Empty>
    </div>
  )
}
