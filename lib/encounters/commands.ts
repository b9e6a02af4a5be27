import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Encounter } from '@/lib/generated/prisma/client'
import { plainText } from '@/lib/i18n/content'
import { mayOrganise, mayServeDesk } from '@/lib/organisations/policy'
import { dbNow, inTransaction, isUniqueViolation, type Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { done, Refused, type Result, refuse } from '@/lib/platform/result'
import { freeSlug } from '@/lib/platform/slug'
import { dayOf } from '@/lib/platform/zoned-time'
import { encounterLife, mayBeArchived } from './encounter'
import { lockForChange } from './lock.commands'
import type { AboutPart, EncounterPatch, OccasionPart } from './parts'
import { applyPatch } from './patch.commands'
import { publicationProblems } from './publication'
import { publicationFactsOf } from './publication.queries'

export type NewEncounter = {
  organisationId: string
  /** The end of the page's address; made from the title when nobody chose one. */
  slug?: string
  about: AboutPart
  occasion: OccasionPart
} & Omit<EncounterPatch, 'about' | 'occasion'>

export type EncounterRef = { id: string; slug: string }

/** Tags of the pages that show an encounter. */
export function tagsOf(encounter: { slug: string }): string[] {
  return ['encounters', `encounter:${encounter.slug}`]
}

/** A draft, with its pool of seats: nobody outside the team sees it. */
export async function createEncounter(actor: Actor, input: NewEncounter): Promise<Result<EncounterRef>> {
  const { organisationId, slug: _, ...parts } = input
  if (!mayServeDesk(actor, organisationId)) return refuse('notFound')
  if (!mayOrganise(actor, organisationId)) return refuse('notAllowed')
  try {
    return await inTransaction(async (tx) => {
      const encounter = await insertDraft(tx, input)
      await applyPatch(tx, encounter, parts)
      await record(tx, actor, { subject: { type: 'encounter', id: encounter.id }, action: 'encounter.created' })
      return done({ id: encounter.id, slug: encounter.slug })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('slugTaken', { field: 'slug' })
    throw error
  }
}

const day = 86_400_000

async function insertDraft(tx: Tx, { organisationId, slug: asked, about, occasion }: NewEncounter): Promise<Encounter> {
  const { startsAt, endsAt, zone } = occasion
  if (endsAt <= startsAt) throw new Refused(refuse('endBeforeStart', { field: 'ends.time' }))
  const isFree = async (slug: string) => (await tx.encounter.count({ where: { slug } })) === 0
  const title = plainText(about.title, about.title.original)
  const slug = await freeSlug({ asked, title, day: dayOf(startsAt, zone), otherwise: 'encounter', isFree })
  if (!slug.ok) throw new Refused(slug)
  const registration = usualRegistration(occasion, await dbNow(tx))
  const pools = { create: { seats: 0, capacity: 0 } }
  return tx.encounter.create({
    data: { organisationId, slug: slug.value, title: about.title, startsAt, endsAt, zone, ...registration, pools },
  })
}

/** Open at once, until two days before, until somebody says otherwise. */
function usualRegistration({ startsAt, endsAt }: OccasionPart, now: Date) {
  const twoDaysBefore = new Date(startsAt.getTime() - 2 * day)
  const registrationClosesAt = twoDaysBefore > now ? twoDaysBefore : endsAt
  const registrationOpensAt = new Date(Math.min(now.getTime(), registrationClosesAt.getTime() - day))
  return { registrationOpensAt, registrationClosesAt }
}

/** Changes a draft. A published encounter is amended: people are told (lib/registrations/encounter-changes.commands.ts). */
export async function editEncounter(
  actor: Actor,
  encounterId: string,
  version: number,
  patch: EncounterPatch,
): Promise<Result<EncounterRef>> {
  return inTransaction(async (tx) => {
    const encounter = await lockForChange(tx, actor, encounterId, version)
    if (encounter.status !== 'draft') return refuse('notADraft')
    const changes = await applyPatch(tx, encounter, patch)
    if (changes.length > 0)
      await keep(
        tx,
        actor,
        encounter,
        changes.map((change) => change.field),
      )
    return done({ id: encounter.id, slug: encounter.slug })
  }, encounterId)
}

async function keep(tx: Tx, actor: Actor, encounter: Encounter, fields: string[]): Promise<void> {
  const updatedAt = await dbNow(tx)
  await tx.encounter.update({ where: { id: encounter.id }, data: { version: { increment: 1 }, updatedAt } })
  await record(tx, actor, {
    subject: { type: 'encounter', id: encounter.id },
    action: 'encounter.edited',
    details: { fields },
  })
}

/** Shows it to everybody. Refused with the first thing that is missing; the draft's page lists them all. */
export async function publishEncounter(
  actor: Actor,
  encounterId: string,
  version: number,
): Promise<Result<EncounterRef>> {
  return inTransaction(async (tx) => {
    const encounter = await lockForChange(tx, actor, encounterId, version)
    if (!encounterLife.allows('publish', encounter.status)) return refuse('notADraft')
    const now = await dbNow(tx)
    const [problem] = publicationProblems(await publicationFactsOf(tx, encounter.id, now), now)
    if (problem) return refuse(problem.code, problem.side ? { params: { side: problem.side } } : {})
    const status = encounterLife.to('publish')
    await tx.encounter.update({
      where: { id: encounter.id },
      data: { status, publishedAt: now, updatedAt: now, version: { increment: 1 } },
    })
    await record(tx, actor, { subject: { type: 'encounter', id: encounter.id }, action: 'encounter.published' })
    await touch(tx, tagsOf(encounter))
    return done({ id: encounter.id, slug: encounter.slug })
  }, encounterId)
}

/** Puts an abandoned draft, a cancelled or a past encounter out of the way of lists, or back. */
export async function archiveEncounter(
  actor: Actor,
  encounterId: string,
  version: number,
): Promise<Result<EncounterRef>> {
  return inTransaction(async (tx) => {
    const encounter = await lockForChange(tx, actor, encounterId, version)
    const now = await dbNow(tx)
    if (!encounter.archivedAt && !mayBeArchived(encounter, now)) return refuse('stillNeeded')
    const archivedAt = encounter.archivedAt ? null : now
    await tx.encounter.update({ where: { id: encounter.id }, data: { archivedAt, version: { increment: 1 } } })
    const action = archivedAt ? 'encounter.archived' : 'encounter.unarchived'
    await record(tx, actor, { subject: { type: 'encounter', id: encounter.id }, action })
    await touch(tx, tagsOf(encounter))
    return done({ id: encounter.id, slug: encounter.slug })
  }, encounterId)
}
