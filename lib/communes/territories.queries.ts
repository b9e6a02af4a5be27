import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { nameColumns, type TerritoryKind, type TerritoryNames, type TerritoryReference } from './territory'

export interface TerritoryLine extends TerritoryNames {
  id: string
  kind: TerritoryKind
  country: string | null
  code: string | null
  type: string | null
}

const line = {
  id: true,
  kind: true,
  country: true,
  code: true,
  ...nameColumns,
  type: true,
} as const

/** Territories in force on `day`, by kind, then by name. */
export function listTerritories({
  kinds,
  country,
}: {
  kinds?: readonly TerritoryKind[]
  country?: string
}): Promise<TerritoryLine[]> {
  return db.territory.findMany({
    where: {
      ...(kinds && { kind: { in: [...kinds] } }),
      ...(country && { country }),
      OR: [{ endsOn: null }, { endsOn: { gte: new Date() } }],
    },
    select: line,
    orderBy: [{ kind: 'asc' }, { country: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  })
}

export function findTerritory(
  reference: TerritoryReference,
  client: Tx | typeof db = db,
): Promise<TerritoryLine | null> {
  return client.territory.findFirst({ where: reference, select: line })
}

export function findTerritoryByCode(
  reference: { kind: TerritoryKind; country: string | null; code: string },
  client: Tx | typeof db = db,
): Promise<TerritoryLine | null> {
  return findTerritory(reference, client)
}
