import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '@/lib/generated/prisma/client'

type Head = { transaction: string; isAtWork: boolean }

/** How long the head of a line that moves stays the same at most. */
const oneTurnMs = 1000

/** True when what took too long was the line before an encounter (`lock_encounter`), and not a lock that comes after it. */
export const isOfTheLine = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no turn in the line before an encounter')

/**
 * Whether the line before an encounter moves, whatever process its people come to: nobody is in it any more, or its head is at
 * work and makes room for another within a second. A head that has only just come there looks at work too.
 */
export async function lineMoves(client: PrismaClient, encounterId: string): Promise<boolean> {
  const head = await headOf(client, encounterId)
  if (!head?.isAtWork) return head === undefined
  await sleep(oneTurnMs)
  return (await headOf(client, encounterId))?.transaction !== head.transaction
}

async function headOf(client: PrismaClient, encounterId: string): Promise<Head | undefined> {
  const [head] = await client.$queryRaw<Head[]>`SELECT * FROM encounter_line_head(${encounterId}::uuid)`
  return head
}
