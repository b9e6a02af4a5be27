import { z } from 'zod'
import { contentSchema, optionalContentSchema } from '@/lib/i18n/content'
import { optionalText, rowFields, rowsOf } from '@/lib/platform/form-fields'
import { amendmentFields, encounterField, sideCode } from './schema'
import { sideDrawings } from './side'

const blankName = optionalContentSchema({ max: 10_000 })

function hasNothing(row: object): boolean {
  const name = 'name' in row ? blankName.safeParse(row.name) : null
  const isNamed = name !== null && !(name.success && name.data === null)
  return !isNamed && !('code' in row) && !('territory' in row) && !('territoryIds' in row)
}

const sideRow = z.strictObject({
  ...rowFields,
  id: z.uuid().optional(),
  code: sideCode,
  name: contentSchema({ max: 60 }),
  drawing: z.enum(sideDrawings),
  access: optionalContentSchema({ max: 600 }),
  /** Territories that stay. */
  territoryIds: z.array(z.uuid()).max(40).default([]),
  /** One more: as typed, and the key of what was chosen. */
  territory: optionalText(120),
  territoryKey: optionalText(40),
  coHost: optionalText(200),
  coHostKey: optionalText(40),
})

export type SideRow = z.output<typeof sideRow>

export const sidesFormSchema = z.strictObject({
  ...encounterField,
  ...amendmentFields,
  sides: rowsOf(sideRow, { max: 6, isBlank: hasNothing }),
  chair: optionalText(200),
  chairKey: optionalText(40),
})
