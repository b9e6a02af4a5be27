import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** A token outlives the session that made it: who makes one has just said who they are. */
export function ProveFirst({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Banner tone="wait" title={t('auth:security.proveAgain')}>
      <LinkButton href={paths.signInAgain(locale, paths.tokens(locale))} tone="second">
        {t('auth:security.signInAgain')}
      </LinkButton>
    </Banner>
  )
}
