import { z } from 'zod'
import { optionalText, rowFields, rowsOf } from '@/lib/platform/form-fields'
import { partnerRoles } from './call'

const partnerRow = z.strictObject({
  ...rowFields,
  /** Of a partner that is already there. */
  bodyId: z.uuid().optional(),
  /** A new one: as typed, and the key of what was chosen. */
  body: optionalText(200),
  bodyKey: optionalText(40),
  role: z.enum(partnerRoles),
})

export type PartnerRow = z.output<typeof partnerRow>

/** Partner bodies with their roles, as a form repeats them. */
export const partnerRows = rowsOf(partnerRow, { max: 20, isBlank: (row) => !('bodyId' in row) && !('body' in row) })
