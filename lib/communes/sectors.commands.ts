import 'server-only'
import { type Actor, authorOf } from '@/lib/auth/actor'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { done, type ManyTongued, type RefusalParams, Refused, type Result, refuse } from '@/lib/platform/result'
import { type CommuneKey, keyText } from './commune'
import { mayKeepReference } from './policy'
import type { SectorInput } from './sectors-schema'
import { drawnKinds } from './territory'

/** A sector is a territory that no reference file knows: drawn by an administrator, across the border if need be. */
export async function drawSector(actor: Actor, input: SectorInput): Promise<Result<{ id: string }>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  const order = refusedOrder(input)
  if (order) return order
  return inTransaction(async (tx) => {
    const { id } = await tx.territory.create({ data: { source: 'drawn', ...columnsOf(input) }, select: { id: true } })
    await recordSector(tx, actor, id, 'sector.drawn', { name: input.name, kind: input.kind })
    return done({ id })
  })
}

export async function changeSector(actor: Actor, id: string, input: SectorInput): Promise<Result<undefined>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  const order = refusedOrder(input)
  if (order) return order
  return inTransaction(async (tx) => {
    if (!(await lockSector(tx, id))) return refuse('notFound')
    await tx.territory.update({ where: { id }, data: columnsOf(input) })
    await recordSector(tx, actor, id, 'sector.changed', { name: input.name, kind: input.kind })
    return done()
  })
}

/** Adds communes; those that are there already stay. `added` says how many were not. */
export async function addCommunes(actor: Actor, id: string, keys: CommuneKey[]): Promise<Result<{ added: number }>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    if (!(await lockSector(tx, id))) return refuse('notFound')
    const known = await tx.commune.count({ where: { validTo: null, OR: keys } })
    if (known < new Set(keys.map(keyText)).size) return refuse('unknownCommune')
    return addWithin(tx, actor, id, keys)
  })
}

/** Adds every commune that another territory holds today. */
export async function addCommunesOf(actor: Actor, id: string, from: string): Promise<Result<{ added: number }>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    if (!(await lockSector(tx, id))) return refuse('notFound')
    const keys = await tx.territoryCommune.findMany({
      where: { territoryId: from, commune: { validTo: null } },
      select: { country: true, code: true },
    })
    return keys.length === 0 ? refuse('unknownTerritory', { field: 'from' }) : addWithin(tx, actor, id, keys)
  })
}

async function addWithin(tx: Tx, actor: Actor, id: string, keys: CommuneKey[]): Promise<Result<{ added: number }>> {
  const { count } = await tx.territoryCommune.createMany({
    data: keys.map(({ country, code }) => ({ territoryId: id, country, code })),
    skipDuplicates: true,
  })
  const clash = await findClash(tx, id)
  // Undoes what was just added.
  if (clash) throw new Refused(refuse('communeOnOtherSide', { params: clash }))
  if (count > 0)
    await recordSector(tx, actor, id, 'sector.communesAdded', { count, communes: keys.slice(0, 50).map(keyText) })
  return done({ added: count })
}

export async function removeCommunes(
  actor: Actor,
  id: string,
  keys: CommuneKey[],
): Promise<Result<{ removed: number }>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    if (!(await lockSector(tx, id))) return refuse('notFound')
    const { count } = await tx.territoryCommune.deleteMany({
      where: { territoryId: id, OR: keys.map(({ country, code }) => ({ country, code })) },
    })
    if (count > 0) {
      await recordSector(tx, actor, id, 'sector.communesRemoved', { count, communes: keys.slice(0, 50).map(keyText) })
    }
    return done({ removed: count })
  })
}

function refusedOrder({ startsOn, endsOn }: SectorInput) {
  return startsOn && endsOn && endsOn < startsOn ? refuse('endBeforeStart', { field: 'endsOn' }) : null
}

function columnsOf({ kind, name, nameFr, nameNl, nameEn, nameDe, startsOn, endsOn }: SectorInput) {
  return {
    kind,
    name,
    nameFr: nameFr ?? null,
    nameNl: nameNl ?? null,
    nameEn: nameEn ?? null,
    nameDe: nameDe ?? null,
    startsOn: startsOn ? new Date(startsOn) : null,
    endsOn: endsOn ? new Date(endsOn) : null,
  }
}

/** One hand at a time; a territory of the reference is nobody's to draw. */
async function lockSector(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Territory" WHERE "id" = ${id}::uuid AND "kind"::text = ANY(${[...drawnKinds]})
    AND "source" IS DISTINCT FROM 'reference' FOR UPDATE`
  return rows.length > 0
}

interface Clash extends RefusalParams {
  commune: string
  encounter: ManyTongued
}

/** No commune is on two sides of an encounter to come: one that would be, and where. */
async function findClash(tx: Tx, id: string): Promise<Clash | null> {
  const rows = await tx.$queryRaw<Clash[]>`
    SELECT c."name" AS commune, e."title" AS encounter
    FROM "SideTerritory" mine JOIN "Side" s ON s."id" = mine."sideId"
    JOIN "Encounter" e ON e."id" = s."encounterId" AND e."status" <> 'cancelled' AND e."endsAt" > app_now()
    JOIN "Side" o ON o."encounterId" = s."encounterId" AND o."id" <> s."id"
    JOIN "SideTerritory" theirs ON theirs."sideId" = o."id"
    JOIN "TerritoryCommune" t ON t."territoryId" = theirs."territoryId"
    JOIN "TerritoryCommune" m ON m."territoryId" = mine."territoryId" AND m."country" = t."country" AND m."code" = t."code"
    JOIN "Commune" c ON c."country" = m."country" AND c."code" = m."code"
    WHERE mine."territoryId" = ${id}::uuid ORDER BY c."name" LIMIT 1`
  return rows[0] ?? null
}

type Details = Record<string, string | number | string[]>

async function recordSector(tx: Tx, actor: Actor, id: string, action: string, details: Details): Promise<void> {
  await record(tx, authorOf(actor), { subject: { type: 'territory', id }, action, details })
  // The pages of its communes name it.
  await touch(tx, ['communes'])
}
