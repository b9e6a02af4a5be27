import { z } from 'zod'

/** What stands in an address may be anything; a column of ids takes only this. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
