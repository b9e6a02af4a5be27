import { z } from 'zod'
import { partnerRows } from '@/lib/calls/partner-schema'
import { contentSchema, optionalContentSchema } from '@/lib/i18n/content'
import { optionalText, optionalWhole, rowFields, rowsOf, ticked, whole } from '@/lib/platform/form-fields'
import { blockKinds, interpretations } from './programme'
import { amendmentFields, encounterField, languagesField } from './schema'

const anyContent = optionalContentSchema({ max: 10_000 })

/** Whether a field of a row holds no words in any language. */
function isWordless(row: object, field: string): boolean {
  const value: unknown = Object.entries(row).find(([name]) => name === field)?.[1]
  const read = anyContent.safeParse(value)
  return read.success && read.data === null
}

const blockRow = z
  .strictObject({
    ...rowFields,
    order: whole({ min: 1, max: 99 }),
    kind: z.enum(blockKinds),
    minutes: whole({ min: 1, max: 720 }),
    title: contentSchema({ max: 120 }),
    description: optionalContentSchema({ max: 600 }),
    languages: languagesField,
    interpretation: z.enum(interpretations),
    isUnattributed: ticked,
    rounds: optionalWhole({ min: 1, max: 20 }),
    roundMinutes: optionalWhole({ min: 1, max: 240 }),
    changeoverMinutes: optionalWhole({ min: 0, max: 60 }),
  })
  .superRefine(({ rounds, roundMinutes }, context) => {
    if ((rounds === null) !== (roundMinutes === null)) {
      const path = [rounds === null ? 'rounds' : 'roundMinutes']
      context.addIssue({ code: 'custom', message: 'roundsIncomplete', path })
    }
  })

export const programmeFormSchema = z
  .strictObject({
    ...encounterField,
    ...amendmentFields,
    blocks: rowsOf(blockRow, { max: 24, isBlank: (row) => !('minutes' in row) && isWordless(row, 'title') }),
  })
  .transform(({ blocks, ...form }) => {
    const inOrder = blocks.toSorted((a, b) => a.value.order - b.value.order)
    const programme = inOrder.map(({ value: { row: _, remove: __, order: ___, ...block } }) => block)
    return { ...form, programme }
  })

const topicRow = z.strictObject({
  ...rowFields,
  id: z.uuid().optional(),
  question: contentSchema({ max: 240 }),
  hosts: optionalText(240),
  languages: languagesField,
})

export const topicsFormSchema = z.strictObject({
  ...encounterField,
  ...amendmentFields,
  topics: rowsOf(topicRow, { max: 20, isBlank: (row) => isWordless(row, 'question') }),
  partners: partnerRows,
})
