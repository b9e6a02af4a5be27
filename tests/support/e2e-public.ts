import { randomUUID } from 'node:crypto'
import { copyRows, rows } from './e2e-database'

/** A copy of a published encounter of the story, with an address of its own: other tests keep theirs. */
export async function anEncounterLike(slug: string, changes: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  const own = `copy-${id.slice(0, 8)}`
  await copyRows('Encounter', 't."slug" = $1', [slug], { id, slug: own, ...changes })
  await touch('encounters', `encounter:${own}`)
  return own
}

/** A copy of a published call of the story. */
export async function aCallLike(slug: string, changes: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  const own = `copy-${id.slice(0, 8)}`
  await copyRows('Call', 't."slug" = $1', [slug], { id, slug: own, ...changes })
  await touch('calls', `call:${own}`)
  return own
}

/** What a command says of its changes when its transaction commits (lib/platform/freshness.ts). */
export async function touch(...tags: string[]): Promise<void> {
  await rows(`SELECT pg_notify('visavis_stale', $1)`, [JSON.stringify(tags)])
}

/** Takes a copy away again. */
export async function remove(table: 'Encounter' | 'Call', slug: string): Promise<void> {
  await rows(`DELETE FROM "${table}" WHERE "slug" = $1`, [slug])
  await touch(table === 'Call' ? 'calls' : 'encounters')
}
