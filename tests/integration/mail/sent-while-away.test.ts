import { afterEach, expect, it } from 'vitest'
import { leaseDueLetter, settleLetter } from '@/lib/mail/commands'
import { queueMail } from '@/lib/mail/outbox'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { anotherConnection } from '@/tests/support/database'

const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)

async function mayConnect(may: boolean): Promise<void> {
  const server = await anotherConnection('postgres')
  await server.query(`ALTER DATABASE ${server.escapeIdentifier(name)} ALLOW_CONNECTIONS ${may}`)
  if (!may) await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  await server.end()
}

afterEach(() => mayConnect(true))

it('writes down that a letter was taken, though the database was away when the mail server said so', async () => {
  await inTransaction(async (tx) => {
    const content = { preheader: 'p', title: 't', paragraphs: ['p'], footer: ['f'] }
    await queueMail(tx, {
      kind: 'test.letter',
      to: { address: 'a@menen.example' },
      locale: 'nl',
      subject: 's',
      content,
    })
    return done()
  })
  const letter = await leaseDueLetter()
  if (!letter) throw new Error('No letter was due')
  await mayConnect(false)
  const settled = settleLetter(letter, { outcome: 'sent' })
  await expect(db.$queryRaw`SELECT 1`).rejects.toThrow()
  await mayConnect(true)
  await settled
  expect(await db.outboxMessage.findUnique({ where: { id: letter.id } })).toMatchObject({ status: 'sent' })
})
