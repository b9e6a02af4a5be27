import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor, sameBytes } from './secrets'

/** Where a list goes on: the sort values of the last row that was given. */
export type Position = (string | number)[]

function signature(list: string, payload: string): Buffer {
  return createHmac('sha256', keyFor('cursor')).update(list).update('\0').update(payload).digest().subarray(0, 16)
}

/** Opaque, and good for this list with these filters only: `list` names both and is signed with it. */
export function writeCursor(list: string, position: Position): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url')
  return `${payload}.${signature(list, payload).toString('base64url')}`
}

/** Null for a cursor made by hand, or of another list. */
export function readCursor(list: string, cursor: string): Position | null {
  const [payload, given] = cursor.split('.')
  if (!payload || !given || !sameBytes(signature(list, payload), Buffer.from(given, 'base64url'))) return null
  // Signed by us, so its shape is ours.
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Position
}
