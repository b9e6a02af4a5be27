import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { beat } from '@/lib/jobs/commands'
import { readCondition } from '@/lib/jobs/condition.queries'
import { db } from '@/lib/platform/db'
import { countAnswers } from '@/lib/platform/metrics'

const token = 'a-token-for-the-scraper-of-the-tests'
process.env.METRICS_TOKEN = token
const { GET } = await import('@/app/api/metrics/route')

const scrape = (authorization?: string) =>
  GET(new NextRequest('http://vis-a-vis.example/api/metrics', { headers: authorization ? { authorization } : {} }))

async function scraped(): Promise<Map<string, number>> {
  const text = await (await scrape(`Bearer ${token}`)).text()
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), numberIn(line.split(' ').at(-1))]))
}

/** As Prometheus reads them. */
const numberIn = (text = '') => (text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text))

function aLetter(createdAt: Date, toAddress: string) {
  const text = { subject: 'CANARY-SUBJECT', text: 'CANARY-TEXT', html: '', kind: 'test', locale: 'fr' as const }
  return db.outboxMessage.create({ data: { ...text, toAddress, createdAt, messageId: `<${toAddress}>` } })
}

describe('metrics', () => {
  it('are for who has the token', async () => {
    expect((await scrape()).status).toBe(401)
    expect((await scrape(`Bearer ${token}x`)).status).toBe(401)
    expect((await scrape(`Basic ${token}`)).status).toBe(401)
    expect((await scrape(`Bearer ${token}`)).status).toBe(200)
  })

  it('tell workers, late jobs, mails that wait, and nothing of anybody', async () => {
    await aLetter(new Date(Date.now() - 600_000), 'canary@commune.example')
    await beat('w1', { mail: { everySeconds: 10, idleSeconds: 500 }, settle: { everySeconds: 2, idleSeconds: 1 } })
    await beat('w2', { mail: { everySeconds: 10, idleSeconds: 325 } })
    const seen = await scraped()
    expect(seen.get('visavis_workers')).toBe(2)
    expect(seen.get('visavis_mail_waiting')).toBe(1)
    expect(Math.round((seen.get('visavis_mail_oldest_seconds') ?? 0) / 60)).toBe(10)
    expect(Math.round((seen.get('visavis_job_late_seconds{job="mail"}') ?? 0) / 60)).toBe(5)
    expect(seen.get('visavis_job_late_seconds{job="settle"}')).toBe(0)
    expect(seen.get('visavis_pool_open')).toBeGreaterThan(0)
    // None is set here.
    expect(seen.has('visavis_replica_used')).toBe(false)
    expect(await (await scrape(`Bearer ${token}`)).text()).not.toMatch(/canary/i)
  })

  it('say when the last backup ended, once there is one', async () => {
    expect((await readCondition()).backupSeconds).toBeNull()
    // Older than any age, so that an alert on the age of the last one rings where none was ever made.
    expect((await scraped()).get('visavis_backup_age_seconds')).toBe(Number.POSITIVE_INFINITY)
    const endedAt = new Date(Date.now() - 7_200_000).toISOString()
    await db.setting.create({ data: { key: 'lastBackup', value: { endedAt } } })
    expect(Math.round(((await readCondition()).backupSeconds ?? 0) / 3600)).toBe(2)
  })

  it('count answers by class of status', async () => {
    countAnswers()
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/no' ? 503 : 200
      response.end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo // listens on a port, so it is no path
    for (const path of ['/', '/', '/no']) await fetch(`http://127.0.0.1:${port}${path}`)
    await new Promise((closed) => server.close(closed))
    const seen = await scraped()
    expect(seen.get('visavis_http_answer_seconds_count{status="2xx"}')).toBe(2)
    expect(seen.get('visavis_http_answer_seconds_count{status="5xx"}')).toBe(1)
  })
})
