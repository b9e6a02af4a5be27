import 'server-only'
import { db } from '@/lib/platform/db'
import type { CommuneKey } from './commune'

/** How many communes exist today: ended ones lead to their successor and have no page of their own. */
export async function countCommunePages(): Promise<number> {
  return db.commune.count({ where: { validTo: null } })
}

/** One part of all communes, in the order of their keys. */
export async function listCommunePages(part: number, size: number): Promise<CommuneKey[]> {
  return db.commune.findMany({
    where: { validTo: null },
    select: { country: true, code: true },
    orderBy: [{ country: 'asc' }, { code: 'asc' }],
    skip: part * size,
    take: size,
  })
}
