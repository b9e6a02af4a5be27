import { ContentWords } from '@/components/layout/content'
import { momentWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice'
import { Empty } from '@/components/ui/empty'
import { Help } from '@/components/ui/help'
import { MomentField } from '@/components/ui/moment-field'
import { SideBadge } from '@/components/ui/side'
import { NumberField } from '@/components/ui/text-field'
import { seatsValues } from '@/lib/encounters/form-values'
import { zoneName } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { saveSeatsAction } from '@/lib/registrations/encounter-changes.actions'
import { CodesField } from './codes-field'
import { PartForm, type PartProps } from './part-form'

export function SeatsForm({ encounter, locale }: PartProps) {
  const t = translator(locale)
  const { organisation, slug, sides, zone, totalSeats } = encounter
  const taken = totalSeats?.taken ?? 0
  if (sides.length === 0) {
    const next = paths.editEncounterPart(locale, organisation.slug, slug, 'sides')
    return (
      <Empty
        title={t('encounters:form.sidesFirst')}
        action={<LinkButton href={next}>{t('encounters:form.addSides')}</LinkButton>}
      >
        {t('encounters:form.sidesFirstWhy')}
      </Empty>
    )
  }
  return (
    <PartForm
      encounter={encounter}
      locale={locale}
      action={saveSeatsAction}
      values={seatsValues(encounter)}
      hidden={{ zone }}
    >
      <CodesField codes={sides.map((side) => side.code)} />
      <NumberField
        name="seats.total"
        label={t('encounters:form.seatsTotal')}
        hint={taken > 0 ? t('encounters:form.seatsTaken', { count: taken }) : undefined}
      />
      {sides.map((side) => (
        <NumberField
          key={side.id}
          name={`seats.sides.${side.code}`}
          label={
            <SideBadge side={side.drawing}>
              <ContentWords content={side.name} locale={locale} />
            </SideBadge>
          }
          hint={side.pool?.taken ? t('encounters:form.seatsTaken', { count: side.pool.taken }) : undefined}
        />
      ))}
      <Help summary={t('encounters:form.seatsHelp')}>
        <p>{t('encounters:form.seatsHelpCeiling')}</p>
        <p>{t('encounters:form.seatsHelpRelease')}</p>
        <p>{t('encounters:form.seatsHelpGuests')}</p>
      </Help>
      <MomentField
        name="release"
        legend={t('encounters:field.seatsReleaseAt')}
        hint={t('encounters:form.releaseHint', { zone: zoneName(zone, locale) })}
        optional
        words={momentWords(locale)}
      />
      <NumberField
        name="minimumToHold"
        label={t('encounters:field.minimumToHold')}
        hint={t('encounters:form.minimumHint')}
        optional
      />
      {taken > 0 && (
        <ChoiceField
          name="onPurpose"
          label={t('encounters:form.onPurpose')}
          hint={t('encounters:form.onPurposeHint')}
        />
      )}
    </PartForm>
  )
}
