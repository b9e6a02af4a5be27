import { z } from 'zod'
import { parseKey } from './commune'
import { drawnKinds } from './territory'

const name = z.string().trim().min(1).max(120)
const otherName = name.optional()
const day = z.iso.date('invalidDate').optional()

/** What a sector is called, and from when to when. */
const facts = {
  kind: z.enum(drawnKinds),
  name,
  nameFr: otherName,
  nameNl: otherName,
  nameEn: otherName,
  nameDe: otherName,
  startsOn: day,
  endsOn: day,
}

export const newSectorSchema = z.strictObject(facts)

export const sectorSchema = z.strictObject({ territoryId: z.uuid(), ...facts })

export type SectorInput = z.output<typeof newSectorSchema>

const commune = z.string().transform((text, context) => {
  const key = parseKey(text)
  if (key) return key
  context.addIssue({ code: 'custom', message: 'unknownCommune' })
  return z.NEVER
})

/** More at once than a whole country has is a mistake. */
const communes = z.preprocess((chosen) => chosen ?? [], z.array(commune).min(1, 'chooseCommune').max(5000))

export const memberSchema = z.strictObject({ territoryId: z.uuid(), communes, q: z.string().max(80).optional() })

export const addTerritorySchema = z.strictObject({
  territoryId: z.uuid(),
  from: z.string().trim().min(1).max(200),
  fromKey: z.uuid().optional().catch(undefined),
})

/** What the page of a sector is asked: communes to add, and what was just done. */
export const sectorPageSchema = z.object({
  q: z.string().trim().max(80).catch(''),
  done: z.enum(['drawn', 'saved', 'added', 'removed']).optional().catch(undefined),
})
