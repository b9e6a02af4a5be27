import { ProgrammeFindings } from '@/components/encounters/programme-findings'
import { Help } from '@/components/ui/help'
import { FormRow, SpareRow } from '@/components/ui/rows'
import { programmeFindings, timedBlocks } from '@/lib/encounters/programme'
import { textFor } from '@/lib/i18n/content'
import { formatTime, formatTimeSpan } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translate'
import { saveProgrammeAction } from '@/lib/registrations/encounter-changes.actions'
import { BlockFields } from './block-fields'
import { PartForm, type PartProps } from './part-form'

const most = 24

export function ProgrammeForm({ encounter, locale }: PartProps) {
  const t = translator(locale)
  const { blocks, startsAt, endsAt, zone } = encounter
  const zoned = { locale, zone }
  const timed = timedBlocks(blocks, startsAt)
  const spare = Math.min(blocks.length === 0 ? 5 : 3, most - blocks.length)
  return (
    <PartForm encounter={encounter} locale={locale} action={saveProgrammeAction}>
      <p>{t('encounters:form.programmeSpan', { span: formatTimeSpan(startsAt, endsAt, zoned) })}</p>
      <ProgrammeFindings findings={programmeFindings(blocks, encounter)} blocks={blocks} locale={locale} />
      <Help summary={t('encounters:form.programmeHelp')}>
        <p>{t('encounters:form.programmeHelpTimes')}</p>
        <p>{t('encounters:form.programmeHelpRounds')}</p>
      </Help>
      <div>
        {timed.map((block, index) => (
          <FormRow
            key={block.id}
            name={`blocks.${index}`}
            title={t('encounters:form.blockAt', {
              time: formatTime(block.startsAt, zoned),
              title: textFor(block.title, locale).text,
            })}
          >
            <BlockFields name={`blocks.${index}`} order={index + 1} block={block} locale={locale} />
          </FormRow>
        ))}
        {Array.from({ length: spare }, (_, extra) => blocks.length + extra).map((index) => (
          <SpareRow key={index} name={`blocks.${index}`} title={t('encounters:form.addBlock')}>
            <BlockFields name={`blocks.${index}`} order={index + 1} locale={locale} />
          </SpareRow>
        ))}
      </div>
    </PartForm>
  )
}
