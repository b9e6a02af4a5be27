import { ChooseActing } from '@/components/officials/choose-acting'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import type { Actable } from '@/lib/officials/officials.queries'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = { encounter: EncounterPage; locale: Locale; people: Actable[] }

/** Who comes: oneself or one of those one acts for. */
export function ChooseOfficial({ encounter, locale, people }: Props) {
  const t = translator(locale)
  const page = paths.register(locale, encounter.slug)
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('registrations:register.who')}</h2>
      <ChooseActing
        locale={locale}
        people={people}
        label={(person) =>
          person.isOneself
            ? t('registrations:register.me')
            : t('registrations:register.them', { name: personName(person) })
        }
        returnTo={(person) => withQuery(page, { for: person.isOneself ? 'me' : undefined })}
      />
    </section>
  )
}
