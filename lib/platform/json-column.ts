import { Prisma } from './db'

/** An optional jsonb column: SQL's NULL where there is nothing, never the JSON word. */
export function jsonOrNull<Value extends Prisma.InputJsonValue>(value: Value | null) {
  return value ?? Prisma.DbNull
}
