import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { leaseDueLetter } from '@/lib/mail/commands'
import { forgetMail, sendMail } from '@/lib/mail/jobs'
import type { OutgoingMail } from '@/lib/mail/message'
import { queueMail } from '@/lib/mail/outbox'
import { db, inTransaction } from '@/lib/platform/db'
import { done, Refused, refuse } from '@/lib/platform/result'
import { moveClock, resetClock } from '@/tests/support/clock'
import { openSmtpSink } from '@/tests/support/smtp-sink'

let sink: Awaited<ReturnType<typeof openSmtpSink>>

beforeAll(async () => {
  sink = await openSmtpSink()
  process.env.SMTP_URL = sink.url
})

afterEach(async () => {
  sink.answers('take')
  sink.received.length = 0
  sink.attempts.length = 0
  await resetClock()
  await db.outboxMessage.deleteMany()
})

afterAll(() => sink.close())

const aMail = (address: string): OutgoingMail => ({
  kind: 'test.letter',
  to: { address, name: 'Bart "B" Verhelstraete\r\nBcc: evil@evil.example' },
  locale: 'nl',
  subject: 'In orde: donderdag 3 december 2026\r\nX-Evil: 1',
  content: { preheader: 'p', title: 'In orde', paragraphs: ['U hebt een plaats.'], footer: ['Waarom u dit krijgt.'] },
  attachments: [
    {
      filename: 'afspraak.ics',
      contentType: 'text/calendar; charset=utf-8; method=REQUEST',
      content: 'BEGIN:VCALENDAR',
    },
  ],
})

async function queue(...addresses: string[]) {
  await inTransaction(async (tx) => {
    for (const address of addresses) await queueMail(tx, aMail(address))
    return done()
  })
}

const states = () =>
  db.outboxMessage.findMany({
    select: { status: true, lastError: true, attempts: true },
    orderBy: { createdAt: 'asc' },
  })

/** As if the time of waiting had passed. */
const timePasses = () => db.outboxMessage.updateMany({ data: { nextAttemptAt: new Date(0), leasedUntil: new Date(0) } })

describe('the outbox', () => {
  it('keeps a letter only if the change it tells is kept', async () => {
    await inTransaction(async (tx) => {
      await queueMail(tx, aMail('lost@town.example'))
      throw new Refused(refuse('notAllowed'))
    })
    expect(await db.outboxMessage.count()).toBe(0)
  })

  it('sends a letter once, with its calendar part, and nothing typed becomes a header', async () => {
    await queue('bart@menen.example')
    await sendMail.run()
    await sendMail.run()
    expect(sink.received.map(({ to }) => to)).toEqual([['bart@menen.example']])
    const [source = ''] = sink.received.map((letter) => letter.source)
    expect(source).toContain('method=REQUEST')
    expect(source).not.toMatch(/^(X-Evil|Bcc):/im)
    expect(await states()).toEqual([{ status: 'sent', lastError: null, attempts: 1 }])
  })

  it('tries again after a passing refusal, with the same Message-ID', async () => {
    await queue('busy@town.example')
    sink.answers(451)
    await sendMail.run()
    expect(await states()).toMatchObject([{ status: 'queued', attempts: 1 }])
    sink.answers('take')
    await sendMail.run()
    expect(sink.received).toEqual([])
    await timePasses()
    await sendMail.run()
    expect(new Set(sink.attempts).size).toBe(1)
    expect(await states()).toEqual([{ status: 'sent', lastError: null, attempts: 2 }])
  })

  it('gives up at once where there is no such mailbox, and keeps the reason for the organiser', async () => {
    await queue('nobody@town.example')
    sink.answers(550)
    await sendMail.run()
    const [letter] = await states()
    expect(letter?.status).toBe('failed')
    expect(letter?.lastError).toContain('No such mailbox')
  })

  it.each(['hangUp', 421] as const)(
    'leaves a mail server alone that is away (%s), which is no letter’s fault',
    async (away) => {
      await queue('one@town.example', 'two@town.example')
      sink.answers(away)
      await sendMail.run()
      const [first, second] = await states()
      expect([first?.attempts, second?.attempts]).toEqual([0, 0])
      expect([first?.status, second?.lastError]).toEqual(['queued', null])
      sink.answers('take')
      await timePasses()
      await sendMail.run()
      expect((await states()).map(({ status }) => status)).toEqual(['sent', 'sent'])
    },
  )

  it('is shared by workers: each letter goes out once', async () => {
    const addresses = Array.from({ length: 40 }, (_, index) => `person-${index}@town.example`)
    await queue(...addresses)
    await Promise.all([sendMail.run(), sendMail.run(), sendMail.run()])
    expect(sink.received.flatMap(({ to }) => to).sort()).toEqual([...addresses].sort())
  })

  it('holds a letter for the worker that took it, and lets another take it when that one is gone', async () => {
    await queue('held@town.example')
    expect(await leaseDueLetter()).toMatchObject({ toAddress: 'held@town.example' })
    await sendMail.run()
    expect(sink.received).toEqual([])
    await timePasses()
    await sendMail.run()
    expect(sink.received).toHaveLength(1)
  })
})

it('forgets codes after a day and the words of other letters after ninety, but not that they were sent', async () => {
  await queue('kept@menen.example')
  await inTransaction(async (tx) => {
    await queueMail(tx, { ...aMail('asked@menen.example'), kind: 'auth.signIn' })
    return done()
  })
  await sendMail.run()
  const left = async () => {
    const letters = await db.outboxMessage.findMany({
      select: { kind: true, text: true, html: true, attachments: true },
    })
    return letters.map(({ kind, text, html, attachments }) => [kind, text + html !== '', attachments])
  }
  const calendar = aMail('kept@menen.example').attachments
  await forgetMail.run()
  expect(await left()).toHaveLength(2)
  await moveClock('25 hours')
  await forgetMail.run()
  expect(await left()).toEqual([['test.letter', true, calendar]])
  await moveClock('91 days')
  await forgetMail.run()
  expect(await left()).toEqual([['test.letter', false, []]])
})
