import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { queueMail } from '@/lib/mail/outbox'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { bundle, commandEntry, nodeFlags } from '@/scripts/lib/bundle.mjs'
import { openSmtpSink } from '@/tests/support/smtp-sink'

let sink: Awaited<ReturnType<typeof openSmtpSink>>
let workerFile: string
const workers: ChildProcess[] = []

beforeAll(async () => {
  sink = await openSmtpSink()
  workerFile = await bundle(commandEntry('worker'))
})

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await sink.close()
})

function startWorker(): ChildProcess {
  const env = { ...process.env, SMTP_URL: sink.url, LOG_LEVEL: 'error' }
  const worker = spawn(process.execPath, [...nodeFlags, workerFile], { env, stdio: 'ignore' })
  workers.push(worker)
  return worker
}

it('loses no letter when a worker is killed while it sends, and repeats at most what it was sending (R-19)', async () => {
  const addresses = Array.from({ length: 30 }, (_, index) => `person-${index}@town.example`)
  await inTransaction(async (tx) => {
    for (const address of addresses) {
      const content = { preheader: 'p', title: 't', paragraphs: ['p'], footer: ['f'] }
      await queueMail(tx, { kind: 'test.letter', to: { address }, locale: 'fr', subject: 's', content })
    }
    return done()
  })
  sink.answers('hold')
  const first = startWorker()
  await vi.waitUntil(() => sink.attempts.length > 0, { timeout: 20_000 })
  first.kill('SIGKILL')
  await once(first, 'exit')
  sink.answers('take')
  // As if the lease of the dead worker had run out.
  await db.outboxMessage.updateMany({ data: { leasedUntil: null, nextAttemptAt: new Date(0) } })
  startWorker()
  await vi.waitUntil(async () => (await db.outboxMessage.count({ where: { status: 'sent' } })) === 30, {
    timeout: 20_000,
  })
  expect(sink.received.flatMap(({ to }) => to).sort()).toEqual([...addresses].sort())
  const triedTwice = sink.attempts.length - new Set(sink.attempts).size
  expect(triedTwice).toBeLessThanOrEqual(1)
}, 60_000)
