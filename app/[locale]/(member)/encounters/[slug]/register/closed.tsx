import { Banner } from '@/components/ui/banner'
import type { Actor } from '@/lib/auth/actor'
import { refusalSentence } from '@/lib/auth/form-action'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Refusal } from '@/lib/platform/result'

type Props = { encounter: EncounterPage; locale: Locale; actor: Actor; refusal: Refusal }

/** The door is not open: the rule with its hour, and where to go on. */
export function Closed({ encounter, locale, actor, refusal }: Props) {
  const t = translator(locale)
  return (
    <div className="stack">
      <Banner tone="wait" title={refusalSentence(refusal, locale)} />
      <ul className="plain stack">
        {actor.kind === 'user' && (
          <li>
            <a href={paths.my(locale)}>{t('registrations:my.title')}</a>
          </li>
        )}
        <li>
          <a href={paths.encounter(locale, encounter.slug)}>{t('registrations:register.backToPage')}</a>
        </li>
        <li>
          <a href={paths.encounters(locale)}>{t('registrations:my.emptyAction')}</a>
        </li>
      </ul>
    </div>
  )
}
