import { type Position, readCursor, writeCursor } from '@/lib/platform/cursor'
import { done, type Result, refuse } from '@/lib/platform/result'

type Query = { cursor?: string | undefined; limit: number; lang?: string | undefined }

/** A list and what was asked of it: a cursor of one is none of another. How many rows and which language do not matter. */
function listOf(name: string, query: Query): string {
  const { cursor, limit, lang, ...asked } = query
  return JSON.stringify([name, asked])
}

/** Where to go on; null at the beginning. */
export function positionIn(name: string, query: Query): Result<Position | null> {
  if (query.cursor === undefined) return done(null)
  const position = readCursor(listOf(name, query), query.cursor)
  return position ? done(position) : refuse('invalidCursor')
}

/** The cursor after the last row; null at the end. */
export function nextOf(name: string, query: Query, position: Position | null): string | null {
  return position && writeCursor(listOf(name, query), position)
}
