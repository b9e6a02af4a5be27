import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { PersonRow } from '@/components/ui/person'
import { SubmitButton } from '@/components/ui/submit'
import { enterDemoAction } from '@/lib/auth/actions'
import type { DemoPerson } from '@/lib/auth/demo.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Who it is, what one sees as them, and a button that opens a session. */
export function DemoPersonRow({ locale, person }: { locale: Locale; person: DemoPerson }) {
  const t = translator(locale)
  return (
    <PersonRow
      name={person.name}
      level={2}
      position={`${t(`auth:demo.role.${person.role}`)} · ${person.note[locale]}`}
      action={
        <ActionForm
          action={enterDemoAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ personId: person.personId }}
        >
          <SubmitButton size="small" tone="second">
            {t('auth:demo.enter')}
            <span className="hidden-text"> {person.name}</span>
          </SubmitButton>
        </ActionForm>
      }
    />
  )
}
