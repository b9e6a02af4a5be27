import 'server-only'
import { findSideIdFor } from '@/lib/encounters/side.queries'
import { namedBodySelect, namedPersonSelect } from '@/lib/officials/office.queries'
import type { Prisma, Tx } from '@/lib/platform/db'
import type { Candidacy } from './eligibility'

const mandateSelect = {
  id: true,
  function: true,
  isActing: true,
  proof: true,
  startsOn: true,
  endsOn: true,
  bodyId: true,
  body: { select: namedBodySelect },
} satisfies Prisma.MandateSelect

const applicantSelect = {
  ...namedPersonSelect,
  locale: true,
  mandates: { select: mandateSelect, orderBy: { createdAt: 'asc' } },
} satisfies Prisma.PersonSelect

type Known = Prisma.PersonGetPayload<{ select: typeof applicantSelect }>

export type ApplicantMandate = Known['mandates'][number] & Candidacy

/** Somebody who asks for a seat at an encounter, with every mandate known, each with its side there. */
export type Applicant = Omit<Known, 'mandates'> & { mandates: ApplicantMandate[]; hasSides: boolean }

export async function findApplicant(client: Tx, personId: string, encounterId: string): Promise<Applicant | null> {
  const person = await client.person.findUnique({ where: { id: personId }, select: applicantSelect })
  if (!person) return null
  const sides = await client.side.count({ where: { encounterId } })
  return { ...person, mandates: await candidaciesOf(client, person, encounterId), hasSides: sides > 0 }
}

/** One query per body. */
async function candidaciesOf(client: Tx, { mandates }: Known, encounterId: string): Promise<ApplicantMandate[]> {
  const sides = new Map<string, string | null>()
  for (const bodyId of new Set(mandates.map((mandate) => mandate.bodyId))) {
    sides.set(bodyId, await findSideIdFor(client, encounterId, bodyId))
  }
  return mandates.map((mandate) => ({ ...mandate, sideId: sides.get(mandate.bodyId) ?? null }))
}
