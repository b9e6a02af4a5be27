import { afterEach, describe, expect, it } from 'vitest'
import { newKnownMark } from '@/lib/auth/known-browser'
import type { Limit } from '@/lib/auth/limit'
import { givePointBack, takePoint } from '@/lib/auth/limits.commands'
import { askSignIn, enterByCode } from '@/lib/auth/sign-in.commands'
import { db } from '@/lib/platform/db'
import { moveClock, resetClock } from '@/tests/support/clock'
import { granted } from '@/tests/support/people'
import { aBrowser, hasAsked } from '@/tests/support/sign-in'

afterEach(resetClock)

const three: Limit = { name: 'test', points: 3, seconds: 600 }

describe('a limit', () => {
  it('lets exactly so many through, twenty at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => takePoint(three, 'somebody')))
    expect(answers.filter((refusal) => refusal === null)).toHaveLength(3)
    expect(answers.find((refusal) => refusal)).toEqual({
      ok: false,
      code: 'tooManyRequests',
      params: { minutes: 10, seconds: expect.any(Number) },
    })
  })

  it('is somebody’s own, opens again after its time, and gives back', async () => {
    for (let count = 0; count < 4; count++) await takePoint(three, 'one')
    expect(await takePoint(three, 'one')).not.toBeNull()
    expect(await takePoint(three, 'other')).toBeNull()
    await moveClock('601 seconds')
    expect(await takePoint(three, 'one')).toBeNull()
    await takePoint(three, 'one')
    await takePoint(three, 'one')
    await givePointBack(three, 'one')
    expect(await takePoint(three, 'one')).toBeNull()
    expect(await takePoint(three, 'one')).not.toBeNull()
  })

  it('is counted without a log: a read that is counted is no write to disk and to copies', async () => {
    const [table] = await db.$queryRaw<{ persistence: string }[]>`
      SELECT relpersistence::text AS persistence FROM pg_class WHERE oid = '"RateLimit"'::regclass`
    expect(table).toEqual({ persistence: 'u' })
  })

  it('does not write down whom it is about', async () => {
    await takePoint(three, 'claire.delmotte@halluin.example')
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key)
    expect(keys.filter((key) => /claire|delmotte|halluin/.test(key))).toEqual([])
  })
})

const ask = (address: string, browser = aBrowser()) => askSignIn({ address, locale: 'fr' }, browser)

describe('asking for mails', () => {
  it('stops at five for one address, from any network, and says when to come back', async () => {
    for (let count = 0; count < 5; count++) granted(await ask('mailed@halluin.example'))
    expect(await ask('mailed@halluin.example')).toMatchObject({ code: 'tooManyRequests', field: 'address' })
    expect(await db.outboxMessage.count({ where: { toAddress: 'mailed@halluin.example' } })).toBe(5)
    await moveClock('16 minutes')
    granted(await ask('mailed@halluin.example'))
  })

  it('of an address somebody else uses up stays open to the browser that signed in with it before', async () => {
    const address = 'harassed@halluin.example'
    for (let count = 0; count < 6; count++) await ask(address)
    expect((await ask(address)).ok).toBe(false)
    expect((await ask(address, aBrowser({ known: newKnownMark(address) }))).ok).toBe(true)
    expect((await ask(address, aBrowser({ known: newKnownMark('other@halluin.example') }))).ok).toBe(false)
  })

  it('lets four hundred people behind one address of a town hall in', async () => {
    const { prefix } = aBrowser()
    const entered = await tenAtATime(400, async (number) => {
      const asked = await hasAsked(`official${number}@congress.example`, aBrowser({ prefix }))
      return enterByCode(asked.code, 'fr', asked.browser)
    })
    expect(entered.filter(({ ok }) => ok)).toHaveLength(400)
  }, 120_000)

  it('stops a network that asks for everybody and answers for nobody', async () => {
    const { prefix } = aBrowser()
    const answers = await tenAtATime(310, (number) => ask(`victim${number}@sprayed.example`, aBrowser({ prefix })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(300)
    expect((await ask('neighbour@halluin.example')).ok).toBe(true)
  }, 120_000)
})

/** Many of them, ten at once. */
async function tenAtATime<Answer>(count: number, run: (number: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let first = 0; first < count; first += 10) {
    const numbers = Array.from({ length: Math.min(10, count - first) }, (_, index) => first + index)
    answers.push(...(await Promise.all(numbers.map(run))))
  }
  return answers
}
