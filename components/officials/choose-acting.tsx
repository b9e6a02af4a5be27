import { formWords } from '@/components/layout/form-words'
import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { People, PersonRow } from '@/components/ui/person'
import { SubmitButton } from '@/components/ui/submit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { chooseActingAction } from '@/lib/officials/actions'
import { officeTitle, personName } from '@/lib/officials/official-line'
import type { Actable } from '@/lib/officials/officials.queries'

type Props = {
  locale: Locale
  people: readonly Actable[]
  /** The official chosen now; null: oneself. Nothing: the page asks before anything was chosen. */
  chosen?: string | null
  /** Where a choice leads; without it to one's own registrations. */
  returnTo: (person: Actable) => string | null
  /** What the buttons say. */
  label: (person: Actable) => string
}

/** Oneself and the officials one may act for, each with a button: the choice then stands on every page. */
export function ChooseActing({ locale, people, chosen, returnTo, label }: Props) {
  const t = translator(locale)
  return (
    <People>
      {people.map((person) => {
        const [mandate] = person.mandates
        const isChosen = chosen !== undefined && (person.isOneself ? chosen === null : chosen === person.id)
        return (
          <PersonRow
            key={person.id}
            name={personName(person)}
            position={mandate ? officeTitle(mandate, person.titleForm, locale) : t('officials:acting.noMandate')}
            action={
              isChosen ? (
                <Chip tone="ok" icon="check">
                  {t('officials:acting.chosen')}
                </Chip>
              ) : (
                <Choose locale={locale} person={person} returnTo={returnTo(person)} label={label(person)} />
              )
            }
          />
        )
      })}
    </People>
  )
}

type ChooseProps = { locale: Locale; person: Actable; returnTo: string | null; label: string }

function Choose({ locale, person, returnTo, label }: ChooseProps) {
  return (
    <ActionForm
      action={chooseActingAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ officialId: person.isOneself ? '' : person.id, returnTo: returnTo ?? '' }}
    >
      <SubmitButton tone="second" size="small">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}
