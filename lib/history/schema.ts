import { z } from 'zod'
import { subjectTypes } from './entry'

const day = z.iso.date().optional().catch(undefined)

/** What the address of the audit may say; what is not understood is left out. */
export const auditFilterSchema = z.object({
  person: z.string().trim().min(1).max(100).optional().catch(undefined),
  subject: z.enum(subjectTypes).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
  action: z
    .string()
    .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/)
    .optional()
    .catch(undefined),
  from: day,
  to: day,
  /** Asks for the seals to be checked, which reads everything. */
  check: z.literal('1').optional().catch(undefined),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})

export type AuditFilter = z.output<typeof auditFilterSchema>
