import 'server-only'
import type { Encounter } from '@/lib/generated/prisma/client'
import { afterEdit, readContent, readOptionalContent } from '@/lib/i18n/content'
import type { Tx } from '@/lib/platform/db'
import { jsonOrNull } from '@/lib/platform/json-column'
import { Refused, refuse } from '@/lib/platform/result'
import { type FieldChange, isSame } from './change'
import { fillPost } from './co-host.commands'
import type { SidePart, SidesPart } from './parts'
import { findOverlaps } from './side.queries'

type KnownSide = Awaited<ReturnType<typeof sidesOf>>[number]

function sidesOf(tx: Tx, encounterId: string) {
  return tx.side.findMany({ where: { encounterId }, include: { territories: true }, orderBy: { position: 'asc' } })
}

/** Writes the sides with their territories, then who co-hosts them: a co-host belongs to the side as it is now. */
export async function writeSides(tx: Tx, encounter: Encounter, part: SidesPart): Promise<FieldChange[]> {
  const known = await sidesOf(tx, encounter.id)
  checkSides(encounter, known, part.sides)
  await removeSides(tx, known, part.sides)
  const ids: string[] = []
  for (const [index, side] of part.sides.entries()) ids.push(await writeSide(tx, encounter.id, { side, index, known }))
  await refuseOverlaps(tx, encounter.id, ids)
  const anotherHost = await fillPosts(tx, encounter.id, part, ids)
  const otherSides = !isSame(known, await sidesOf(tx, encounter.id))
  return [
    ...(otherSides ? [{ field: 'sides' as const, before: null, after: null }] : []),
    ...(anotherHost ? [{ field: 'coHosts' as const, before: null, after: null }] : []),
  ]
}

function checkSides(encounter: Encounter, known: KnownSide[], sides: SidePart[]): void {
  for (const [index, side] of sides.entries()) {
    if (side.id && !known.some((one) => one.id === side.id)) throw new Refused(refuse('staleForm'))
    const earlier = sides.slice(0, index)
    if (earlier.some((one) => one.code === side.code)) {
      throw new Refused(refuse('sideCodeTwice', { field: `sides.${index}.code` }))
    }
    if (earlier.some((one) => one.drawing === side.drawing)) {
      throw new Refused(refuse('sideDrawingTwice', { field: `sides.${index}.drawing` }))
    }
  }
  if (encounter.status !== 'draft' && !sameGround(known, sides)) throw new Refused(refuse('sidesFixed'))
}

/** People have registered on these sides: they stay, and so do their territories. */
function sameGround(known: KnownSide[], sides: SidePart[]): boolean {
  const ground = (id: string | undefined, territoryIds: string[]) => [id, ...territoryIds.toSorted()].join()
  const before = known.map((side) =>
    ground(
      side.id,
      side.territories.map((one) => one.territoryId),
    ),
  )
  return isSame(before.toSorted(), sides.map((side) => ground(side.id, side.territoryIds)).toSorted())
}

async function removeSides(tx: Tx, known: KnownSide[], sides: SidePart[]): Promise<void> {
  const gone = known.filter((one) => !sides.some((side) => side.id === one.id)).map((one) => one.id)
  await tx.side.deleteMany({ where: { id: { in: gone } } })
  // A code or a drawing may pass from one side to another in one go.
  for (const side of known) await tx.side.updateMany({ where: { id: side.id }, data: { code: `~${side.id}` } })
}

async function writeSide(
  tx: Tx,
  encounterId: string,
  { side, index, known }: { side: SidePart; index: number; known: KnownSide[] },
) {
  await checkTerritories(tx, side, index)
  const before = known.find((one) => one.id === side.id)
  const data = {
    code: side.code,
    drawing: side.drawing,
    name: before ? afterEdit(readContent(before.name), side.name) : side.name,
    access: jsonOrNull(side.access && afterEdit(readOptionalContent(before?.access), side.access)),
  }
  const territories = side.territoryIds.map((territoryId) => ({ territoryId }))
  if (before) {
    await tx.sideTerritory.deleteMany({ where: { sideId: before.id } })
    await tx.side.update({ where: { id: before.id }, data: { ...data, territories: { create: territories } } })
    return before.id
  }
  const position = Math.max(-1, ...known.map((one) => one.position)) + 1 + index
  const pool = { create: { encounterId, seats: 0, capacity: 0 } }
  const made = await tx.side.create({
    data: { encounterId, position, ...data, pool, territories: { create: territories } },
  })
  return made.id
}

async function checkTerritories(tx: Tx, side: SidePart, index: number): Promise<void> {
  const found = await tx.territory.count({ where: { id: { in: side.territoryIds } } })
  if (found !== new Set(side.territoryIds).size) {
    throw new Refused(refuse('unknownTerritory', { field: `sides.${index}.territory` }))
  }
}

async function refuseOverlaps(tx: Tx, encounterId: string, ids: string[]): Promise<void> {
  const overlaps = await findOverlaps(tx, encounterId)
  const [first] = overlaps
  if (!first) return
  const later = Math.max(...first.sides.map((id) => ids.indexOf(id)))
  const params = {
    communes: overlaps
      .slice(0, 3)
      .map((overlap) => overlap.name)
      .join(', '),
  }
  throw new Refused(refuse('sidesOverlap', { field: `sides.${later}.territory`, params }))
}

async function fillPosts(tx: Tx, encounterId: string, part: SidesPart, ids: string[]): Promise<boolean> {
  let changed = await fillPost(tx, { encounterId, sideId: null, role: 'chair', field: 'chair' }, part.chairMandateId)
  for (const [index, side] of part.sides.entries()) {
    const post = { encounterId, sideId: ids[index] ?? null, role: 'coHost' as const, field: `sides.${index}.coHost` }
    changed = (await fillPost(tx, post, side.coHostMandateId)) || changed
  }
  return changed
}
