import { LinkButton } from '@/components/ui/button'
import { People, PersonRow } from '@/components/ui/person'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import type { Actable } from '@/lib/officials/officials.queries'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = { encounter: EncounterPage; locale: Locale; people: Actable[] }

/** Who comes: oneself or one of those one acts for. */
export function ChooseOfficial({ encounter, locale, people }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('registrations:register.who')}</h2>
      <People>
        {people.map((person) => {
          const name = personName(person)
          const href = withQuery(paths.register(locale, encounter.slug), { for: person.id })
          const [mandate] = person.mandates
          return (
            <PersonRow
              key={person.id}
              name={name}
              position={
                mandate ? officeTitle(mandate, person.titleForm, locale) : t('registrations:register.noMandate')
              }
              action={
                <LinkButton href={href} tone="second" size="small">
                  {person.isOneself ? t('registrations:register.me') : t('registrations:register.them', { name })}
                </LinkButton>
              }
            />
          )
        })}
      </People>
    </section>
  )
}
