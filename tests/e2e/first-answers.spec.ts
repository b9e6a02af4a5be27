import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { aServerWithoutDatabase } from '../support/e2e-second-server'
import { type Asked, ask } from '../support/e2e-site'

// A process listens before it has started: what is asked by then is promised what is asked later.

/** Asks until somebody listens. */
async function firstAnswer(path: string, site: string): Promise<Asked> {
  for (;;) {
    const answer = await ask(path, { site }).catch(() => null)
    if (answer) return answer
    await sleep(5)
  }
}

test('what is asked first, while the database is away, may be tried again soon', async () => {
  const { url, stop } = await aServerWithoutDatabase()
  const path = '/fr/encounters/tourcoing-mouscron/register'
  const first = await firstAnswer(path, url)
  const next = await ask(path, { site: url })
  await stop()
  for (const { status, headers, body } of [first, next]) {
    expect([status, headers.get('retry-after'), headers.get('x-content-type-options')]).toEqual([503, '5', 'nosniff'])
    expect(body).toContain('<html lang="fr">')
    expect(body).not.toContain('__next_error')
  }
})
