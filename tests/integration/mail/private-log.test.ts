import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { queueMail } from '@/lib/mail/outbox'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { bundle, commandEntry, nodeFlags } from '@/scripts/lib/bundle.mjs'
import { type Answer, openSmtpSink } from '@/tests/support/smtp-sink'

// A worker that says all it can, with letters that are taken, put off and refused in words that repeat the address.

let sink: Awaited<ReturnType<typeof openSmtpSink>>
let worker: ChildProcess
let log = ''

const marks = Array.from({ length: 30 }, (_, index) => ({
  address: `privee-${index}@prive.example`,
  words: `besoin-${index} +3247000${1000 + index}`,
}))

beforeAll(async () => {
  sink = await openSmtpSink()
  const env = { ...process.env, SMTP_URL: sink.url, LOG_LEVEL: 'trace' }
  const file = await bundle(commandEntry('worker'))
  worker = spawn(process.execPath, [...nodeFlags, file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [worker.stdout, worker.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      log += text
    })
})

afterAll(async () => {
  worker.kill('SIGKILL')
  await sink.close()
})

async function writeTo(some: typeof marks, answer: Answer): Promise<void> {
  sink.answers(answer)
  await inTransaction(async (tx) => {
    for (const { address, words } of some) {
      const content = { preheader: words, title: words, paragraphs: [words], footer: [words] }
      const to = { address, name: words }
      await queueMail(tx, { kind: 'test.letter', to, locale: 'fr', subject: words, content })
    }
    return done()
  })
  const untouched = { toAddress: { in: some.map(({ address }) => address) }, attempts: 0 }
  await vi.waitUntil(async () => (await db.outboxMessage.count({ where: untouched })) === 0, { timeout: 30_000 })
}

it('keeps every address and every word of a letter out of its log', async () => {
  await writeTo(marks.slice(0, 10), 'take')
  await writeTo(marks.slice(10, 20), 550)
  await writeTo(marks.slice(20), 451)
  await vi.waitUntil(() => log.split('mail not delivered').length > 20, { timeout: 10_000 })
  const refused = await db.outboxMessage.findFirstOrThrow({ where: { toAddress: 'privee-12@prive.example' } })
  expect(refused.lastError, 'the server’s words, for the organiser').toContain('privee-12@prive.example')
  const written = marks.flatMap(({ address, words }) => [address, words]).filter((text) => log.includes(text))
  expect(written).toEqual([])
}, 90_000)
