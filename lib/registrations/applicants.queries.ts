import 'server-only'
import { findSideIdFor } from '@/lib/encounters/side.queries'
import type { Locale } from '@/lib/i18n/locales'
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

/** Somebody who asks for a seat, with every mandate known. */
export type Applicant = Prisma.PersonGetPayload<{ select: typeof applicantSelect }> & { locale: Locale }

export type ApplicantMandate = Applicant['mandates'][number] & Candidacy

export function findApplicant(client: Tx, personId: string): Promise<Applicant | null> {
  return client.person.findUnique({ where: { id: personId }, select: applicantSelect })
}

/** The mandates as this encounter sees them: each with its side. One query per body. */
export async function candidaciesOf(client: Tx, { mandates }: Applicant, encounterId: string): Promise<ApplicantMandate[]> {
  const sides = new Map<string, string | null>()
  for (const bodyId of new Set(mandates.map((mandate) => mandate.bodyId))) {
    sides.set(bodyId, await findSideIdFor(client, encounterId, bodyId))
  }
  return mandates.map((mandate) => ({ ...mandate, sideId: sides.get(mandate.bodyId) ?? null }))
}
