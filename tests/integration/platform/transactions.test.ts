import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { aMayor } from '@/tests/support/people'

// Prisma asks for the three relations at once. Were they sent at once too, pg would warn, and every test fails on that.
it('reads several relations in a transaction, one statement after the other', async () => {
  const { personId } = await aMayor()
  const person = await db.$transaction((tx) =>
    tx.person.findUniqueOrThrow({
      where: { id: personId },
      include: { emails: true, mandates: true, account: true },
    }),
  )
  expect([person.emails.length, person.mandates.length]).toEqual([1, 1])
})
