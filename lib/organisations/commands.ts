import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { afterEdit, type Content, plainText, readContent, readOptionalContent } from '@/lib/i18n/content'
import { isAdministrator } from '@/lib/officials/policy'
import { inTransaction, isUniqueViolation, Prisma, type Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { isSlug, slugOf } from '@/lib/platform/slug'
import { mayEditOrganisation } from './policy'

export type OrganisationFacts = {
  name: Content
  presentation: Content | null
  contactEmail: string | null
  contactPhone: string | null
  website: string | null
}

export type NewOrganisation = Partial<OrganisationFacts> & { name: Content; bodyId: string; slug?: string | undefined }

/** An administrator opens a workspace, run by one body. Its owner is invited next. */
export async function createOrganisation(actor: Actor, { bodyId, slug, ...facts }: NewOrganisation) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  const address = slug ?? slugOf(plainText(facts.name, facts.name.original))
  if (!isSlug(address)) return refuse('slugNeeded', { field: 'slug' })
  try {
    return await inTransaction(async (tx) => {
      const body = await tx.body.findUnique({ where: { id: bodyId }, select: { id: true } })
      if (!body) return refuse('unknownBody', { field: 'body' })
      const { id } = await tx.organisation.create({
        data: { bodyId, slug: address, ...columnsOf(facts) },
        select: { id: true },
      })
      await record(tx, actor, {
        subject: { type: 'organisation', id },
        action: 'organisation.created',
        details: { slug: address },
      })
      return done({ id, slug: address })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('slugTaken', { field: 'slug' })
    throw error
  }
}

/** Changes name, presentation and contacts; public pages that show them are stale. */
export async function updateOrganisation(actor: Actor, id: string, version: number, facts: OrganisationFacts) {
  if (!mayEditOrganisation(actor, id)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    const before = await tx.organisation.findUnique({ where: { id } })
    if (!before) return refuse('notFound')
    const texts = {
      name: afterEdit(readContent(before.name), facts.name),
      presentation: facts.presentation && afterEdit(readOptionalContent(before.presentation), facts.presentation),
    }
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...columnsOf({ ...facts, ...texts }), version: { increment: 1 } },
    })
    if (count === 0) return refuse('staleForm')
    await record(tx, actor, { subject: { type: 'organisation', id }, action: 'organisation.changed' })
    await touchPages(tx, id)
    return done({ slug: before.slug })
  })
}

/** An absent optional text is SQL's NULL. */
function columnsOf({ presentation, ...facts }: Partial<OrganisationFacts> & { name: Content }) {
  return { ...facts, presentation: presentation ?? Prisma.DbNull }
}

/** The pages of its calls and encounters carry its name. */
async function touchPages(tx: Tx, organisationId: string): Promise<void> {
  const own = { where: { organisationId }, select: { slug: true } }
  const encounters = await tx.encounter.findMany(own)
  const calls = await tx.call.findMany(own)
  await touch(tx, [
    'encounters',
    'calls',
    ...encounters.map(({ slug }) => `encounter:${slug}`),
    ...calls.map(({ slug }) => `call:${slug}`),
  ])
}
