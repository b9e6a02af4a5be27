import 'server-only'
import { nameColumns } from '@/lib/communes/territory'
import type { Prisma } from '@/lib/platform/db'

/** What names of a body need. */
export const namedBodySelect = {
  id: true,
  kind: true,
  country: true,
  communeCode: true,
  ...nameColumns,
} satisfies Prisma.BodySelect

/** What `officeTitle` and `officialLine` need of a mandate. */
export const officeSelect = {
  function: true,
  isActing: true,
  body: { select: namedBodySelect },
} satisfies Prisma.MandateSelect

/** What `officialLine` needs of a person. */
export const namedPersonSelect = {
  id: true,
  givenName: true,
  familyName: true,
  titleForm: true,
} satisfies Prisma.PersonSelect
