import { randomUUID } from 'node:crypto'
import { ContentWords } from '@/components/layout/content'
import { formWords } from '@/components/layout/form-words'
import { AnswerFields } from '@/components/registrations/answer-fields'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { Panel } from '@/components/ui/page'
import { SideBadge } from '@/components/ui/side'
import { SubmitButton } from '@/components/ui/submit'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, officialLine, personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'
import { registerAction } from '@/lib/registrations/actions'
import type { Entrance } from '@/lib/registrations/entrance.queries'

type Props = { encounter: EncounterPage; locale: Locale; entrance: Entrance; isForOther: boolean }

/** The one page on which somebody known takes a seat: what is known is filled in. */
export function OfficialForm({ encounter, locale, entrance, isForOther }: Props) {
  const t = translator(locale)
  const { applicant, admission, languages, mandates, mayConsent, phone } = entrance
  const hidden = { encounterId: encounter.id, officialId: applicant.id, key: randomUUID() }
  const spoken = languages.length > 0 ? languages : [locale]
  return (
    <ActionForm
      action={registerAction}
      locale={locale}
      words={formWords(locale)}
      values={{ 'languages[]': spoken, phone: phone ?? '', mandateId: admission?.mandate.id ?? '' }}
      hidden={{ ...hidden, ...(mayConsent ? { 'consents.asked': '1' } : {}) }}
    >
      {mandates.length > 1 && (
        <RadioGroup
          name="mandateId"
          legend={t('registrations:form.mandate')}
          choices={mandates.map((mandate) => ({
            value: mandate.id,
            label: officeTitle(mandate, applicant.titleForm, locale),
          }))}
        />
      )}
      <AnswerFields
        locale={locale}
        languages={[...encounter.languages, ...languages]}
        topics={encounter.topics}
        mayConsent={mayConsent}
        name={isForOther ? personName(applicant) : undefined}
      />
      {isForOther && <p className="meta">{t('registrations:consent.ownOnly', { name: personName(applicant) })}</p>}
      <Ready encounter={encounter} locale={locale} entrance={entrance} />
      <div className="form-actions">
        <SubmitButton icon="check">{t(`registrations:register.${submitOf(encounter, entrance)}`)}</SubmitButton>
        <LinkButton href={paths.encounter(locale, encounter.slug)} tone="quiet">
          {t('registrations:register.not')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}

/** What the button will do, as far as one can tell now: the command decides under its lock. */
function submitOf({ seats }: EncounterPage, { admission }: Entrance): 'ask' | 'take' | 'wait' {
  if (admission?.needsApproval) return 'ask'
  return isFree(seats, admission?.mandate.sideId ?? null) ? 'take' : 'wait'
}

function isFree(seats: EncounterPage['seats'], sideId: string | null): boolean {
  const mine = seats.filter((row) => row.sideId === sideId || row.sideId === null)
  return mine.length > 0 && mine.every((row) => row.free > 0)
}

function Ready({ encounter, locale, entrance }: Omit<Props, 'isForOther'>) {
  const t = translator(locale)
  const { applicant, admission } = entrance
  if (!admission) return null
  const side = encounter.sides.find((one) => one.id === admission.mandate.sideId)
  return (
    <Panel title={t('registrations:register.ready')}>
      <p>
        <strong>{officialLine(applicant, admission.mandate, locale)}</strong>{' '}
        {side && (
          <SideBadge side={side.drawing}>
            <ContentWords content={side.name} locale={locale} />
          </SideBadge>
        )}
      </p>
      <p>{t(`registrations:register.readyFor.${submitOf(encounter, entrance)}`)}</p>
    </Panel>
  )
}
