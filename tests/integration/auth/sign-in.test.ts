import { afterEach, describe, expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/actor.queries'
import { findAsked, linkState } from '@/lib/auth/challenges.queries'
import { askSignIn, enterByCode, enterByLink } from '@/lib/auth/sign-in.commands'
import { db } from '@/lib/platform/db'
import { moveClock, resetClock } from '@/tests/support/clock'
import { anOfficial, aPerson, granted } from '@/tests/support/people'
import { aBrowser, hasAsked, lastLetterTo, wrong } from '@/tests/support/sign-in'

afterEach(resetClock)

const challengesOf = (address: string) => db.emailChallenge.findMany({ where: { address }, orderBy: { id: 'asc' } })

describe('asking', () => {
  it('says, writes and sends the same whether the address is known or not', async () => {
    const { address: known } = await anOfficial()
    const shape = async (address: string) => {
      const result = await askSignIn({ address, locale: 'nl' }, aBrowser())
      const [challenge] = await challengesOf(address)
      const { subject, text, html, kind, locale, personId } = await lastLetterTo(address)
      const blank = (words: string) => words.replace(/\d{4} \d{4}/g, 'CODE').replace(/link\/[\w-]+/g, 'LINK')
      return {
        answer: Object.keys(granted(result)),
        row: Object.entries(challenge ?? {}).map(([name, value]) => [name, value === null]),
        mail: { subject, text: blank(text), html: blank(html), kind, locale, personId },
      }
    }
    const before = await db.person.count()
    expect(await shape(known)).toEqual(await shape('nobody@unknown.example'))
    expect(await db.person.count()).toBe(before)
  })

  it('keeps neither code, link nor browser in clear', async () => {
    const { browser, code, token } = await hasAsked('hashed@halluin.example')
    const [row] = await challengesOf('hashed@halluin.example')
    const kept = JSON.stringify(row, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    )
    for (const secret of [code, token, browser.half.secret]) {
      expect(secret.length).toBeGreaterThanOrEqual(8)
      expect(kept).not.toContain(secret)
    }
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  it('is not spread over the address’s capitals', async () => {
    await hasAsked('Capital@Halluin.example')
    expect(await challengesOf('capital@halluin.example')).toHaveLength(1)
  })
})

describe('the code', () => {
  it('lets the person of the address in, and confirms it', async () => {
    const { personId, address } = await anOfficial({ familyName: 'Delmotte' })
    const { browser, code } = await hasAsked(address)
    const entered = granted(await enterByCode(`${code.slice(0, 4)} ${code.slice(4)}`, 'fr', browser))
    expect(entered).toMatchObject({ personId, address, returnTo: null })
    expect(await loadActor(entered.sessionId)).toMatchObject({ personId, name: 'Camille Delmotte' })
    expect((await db.emailAddress.findUniqueOrThrow({ where: { address } })).confirmedAt).not.toBeNull()
  })

  it('makes a person without a name of somebody the platform does not know', async () => {
    const { browser, code } = await hasAsked('first.visit@menen.example')
    const { sessionId } = granted(await enterByCode(code, 'nl', browser))
    expect(await loadActor(sessionId)).toMatchObject({
      name: 'first.visit@menen.example',
      locale: 'nl',
      mandates: [],
      memberships: [],
      isAdministrator: false,
    })
  })

  it('brings back to the page that was wanted', async () => {
    const browser = aBrowser()
    const asking = { address: 'wanted@halluin.example', returnTo: '/fr/encounters/x/register', locale: 'fr' as const }
    const { half } = granted(await askSignIn(asking, browser))
    const { code } = await lastLetterTo(asking.address)
    const entered = granted(await enterByCode(code, 'fr', { ...browser, half }))
    expect(entered.returnTo).toBe('/fr/encounters/x/register')
  })

  it('works once, ten times at once too', async () => {
    const { personId, address } = await aPerson()
    const { browser, code } = await hasAsked(address)
    const results = await Promise.all(Array.from({ length: 10 }, () => enterByCode(code, 'fr', browser)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'challengeOver')).toHaveLength(9)
    expect(await db.session.count({ where: { account: { personId } } })).toBe(1)
    expect(await enterByCode(code, 'fr', browser)).toMatchObject({ ok: false, code: 'challengeOver' })
  })

  it('ends with the fifth wrong one, and the link with it', async () => {
    const { browser, code, token } = await hasAsked('guessed@halluin.example')
    for (const left of [4, 3, 2, 1]) {
      expect(await enterByCode(wrong(code, left), 'fr', browser)).toMatchObject({
        code: 'wrongCode',
        params: { count: left },
      })
    }
    expect(await enterByCode(wrong(code, 5), 'fr', browser)).toMatchObject({ code: 'challengeOver' })
    expect(await enterByCode(code, 'fr', browser)).toMatchObject({ ok: false, code: 'challengeOver' })
    expect(await enterByLink(token, 'fr', browser)).toMatchObject({ ok: false, code: 'challengeOver' })
    expect(await findAsked(browser, 'signIn')).toBeNull()
  })

  it('ends with the fifth wrong one of twenty at once', async () => {
    const { browser, code } = await hasAsked('stormed@halluin.example')
    const guesses = Array.from({ length: 20 }, (_, index) => enterByCode(wrong(code, index + 1), 'fr', browser))
    const answers = (await Promise.all(guesses)).map((result) => (result.ok ? 'in' : result.code))
    expect(answers.filter((answer) => answer === 'wrongCode')).toHaveLength(4)
    expect(answers.filter((answer) => answer === 'challengeOver')).toHaveLength(16)
    expect((await challengesOf('stormed@halluin.example')).map(({ attempts }) => attempts)).toEqual([5])
  })

  it('is refused in a browser that did not ask', async () => {
    const { browser, code } = await hasAsked('bound@halluin.example')
    const other = await hasAsked('elsewhere@halluin.example')
    const stolen = { ...aBrowser(), half: { ...other.browser.half, challengeId: browser.half.challengeId } }
    for (const thief of [aBrowser(), other.browser, stolen]) {
      expect((await enterByCode(code, 'fr', thief)).ok).toBe(false)
    }
    const [row] = await challengesOf('bound@halluin.example')
    expect(row).toMatchObject({ attempts: 0, consumedAt: null })
    expect((await enterByCode(code, 'fr', browser)).ok).toBe(true)
  })

  it('lasts ten minutes', async () => {
    const { browser, code } = await hasAsked('late@halluin.example')
    await moveClock('9 minutes 58 seconds')
    expect(await findAsked(browser, 'signIn')).toMatchObject({ address: 'late@halluin.example' })
    await moveClock('10 minutes 1 second')
    expect(await findAsked(browser, 'signIn')).toBeNull()
    expect(await enterByCode(code, 'fr', browser)).toMatchObject({ ok: false, code: 'challengeOver' })
  })

  it('of an earlier mail is good too, when the same browser asked again', async () => {
    const first = await hasAsked('again@halluin.example')
    const second = await hasAsked('again@halluin.example', first.browser)
    expect(second.code).not.toBe(first.code)
    expect((await enterByCode(first.code, 'fr', second.browser)).ok).toBe(true)
    expect(await enterByCode(second.code, 'fr', second.browser)).toMatchObject({ code: 'challengeOver' })
  })
})

describe('the link', () => {
  it('survives twenty visits by a scanner, lets nobody in by them, then opens with its button', async () => {
    const { personId, address } = await aPerson()
    const { browser, token } = await hasAsked(address)
    for (let visit = 0; visit < 20; visit++) expect(await linkState(token, aBrowser())).toBe('otherBrowser')
    for (let visit = 0; visit < 20; visit++) expect(await linkState(token, browser)).toBe('ready')
    expect(await db.session.count({ where: { account: { personId } } })).toBe(0)
    expect(await enterByLink(token, 'fr', aBrowser())).toMatchObject({ ok: false, code: 'challengeOver' })
    expect(await enterByLink(token, 'fr', browser)).toMatchObject({ ok: true, value: { personId } })
    expect(await linkState(token, browser)).toBe('over')
    expect(await enterByLink(token, 'fr', browser)).toMatchObject({ ok: false, code: 'challengeOver' })
  })

  it('works once, ten times at once too', async () => {
    const { browser, token } = await hasAsked('ten.links@halluin.example')
    const results = await Promise.all(Array.from({ length: 10 }, () => enterByLink(token, 'fr', browser)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('that nobody sent opens nothing', async () => {
    const { browser } = await hasAsked('forged@halluin.example')
    for (const token of ['', 'x', 'A'.repeat(43), '../../x']) {
      expect(await linkState(token, browser)).toBe('over')
      expect((await enterByLink(token, 'fr', browser)).ok).toBe(false)
    }
  })
})

describe('two at once for one new address', () => {
  it('are one person', async () => {
    const [one, other] = [await hasAsked('both@menen.example'), await hasAsked('both@menen.example')]
    const results = await Promise.all([
      enterByLink(one.token, 'nl', one.browser),
      enterByLink(other.token, 'nl', other.browser),
    ])
    const people = new Set(results.map((result) => granted(result).personId))
    expect(people.size).toBe(1)
  })
})
