import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { substitute } from '@/lib/registrations/substitutions.commands'
import { moveClock, resetClock } from '@/tests/support/clock'
import { expectInvariants } from '@/tests/support/invariants'
import { granted } from '@/tests/support/people'
import {
  anOfficial,
  aScene,
  asks,
  codeOf,
  nth,
  officials,
  oneByOne,
  statuses,
  statusOf,
} from '@/tests/support/registrations'

const deputy = {
  givenName: 'Yasmine',
  familyName: 'Benkirane',
  address: 'yasmine@halluin.example',
  function: 'deputyMayor',
  locale: 'fr',
} as const

describe('a substitute', () => {
  it('takes the seat of who cannot come, in one transaction; both are told', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(2)
    const answers = await oneByOne(scene, people)
    const leaving = nth(answers, 0)
    const next = granted(await substitute(nth(people, 0).actor, leaving.id, deputy))
    expect(next.status).toBe('confirmed')
    expect(await db.registration.findUniqueOrThrow({ where: { id: leaving.id } })).toMatchObject({
      status: 'cancelled',
      endReason: 'substituted',
      substituteId: next.id,
    })
    expect(await statusOf(nth(answers, 1).id)).toBe('waitlisted')
    const letters = await db.outboxMessage.findMany({ where: { encounterId: scene.id }, orderBy: { createdAt: 'asc' } })
    expect(letters.slice(-2).map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ['registration.replaced', nth(people, 0).address],
      ['registration.substituted', deputy.address],
    ])
    await expectInvariants()
  })

  it('whom nobody knows yet is vouched for by who sits in the same body; the mandate stays declared', async () => {
    const scene = await aScene({ total: 1 })
    const person = await anOfficial()
    const { id } = granted(await asks(scene, person))
    const next = granted(await substitute(person.actor, id, { ...deputy, address: 'vouched@halluin.example' }))
    const row = await db.registration.findUniqueOrThrow({ where: { id: next.id }, include: { mandate: true } })
    expect(row.mandate).toMatchObject({ bodyId: person.bodyId, function: 'deputyMayor', proof: 'declared' })
    expect(codeOf(await substitute(person.actor, id, deputy))).toBe('substitutionClosed')
  })

  it('of the other side needs a seat of that side', async () => {
    const scene = await aScene({ total: 2, FR: 1, VL: 1 })
    const [claire, bart] = [await anOfficial('FR'), await anOfficial('VL')]
    const { id } = granted(await asks(scene, claire))
    const { id: flemish } = granted(await asks(scene, bart))
    const other = await anOfficial('VL')
    const sent = { ...deputy, address: other.address }
    expect(codeOf(await substitute(claire.actor, id, sent))).toBe('substituteSideFull')
    expect(await statuses(scene.id)).toEqual({ confirmed: 2 })
    granted(await substitute(bart.actor, flemish, sent))
    await expectInvariants()
  })

  it.each([
    ['substitutionClosed', { substitutionAllowed: false }, deputy],
    ['notEligible', { allowedFunctions: ['mayor'] }, { ...deputy, address: 'not-a-mayor@halluin.example' }],
  ])('%s: nothing changes', async (code, rules, other) => {
    const scene = await aScene({ total: 1 }, rules)
    const person = await anOfficial()
    const { id } = granted(await asks(scene, person))
    const people = await db.person.count()
    expect(codeOf(await substitute(person.actor, id, other))).toBe(code)
    expect([await statusOf(id), await db.person.count()]).toEqual(['confirmed', people])
  })

  it('is not somebody registered already, nor oneself, nor sent once the encounter has begun', async () => {
    const scene = await aScene({ total: 2 })
    const people = await officials(2)
    const answers = await oneByOne(scene, people)
    const [mine, actor] = [nth(answers, 0).id, nth(people, 0).actor]
    expect(codeOf(await substitute(actor, mine, { ...deputy, address: nth(people, 1).address }))).toBe(
      'substituteRegistered',
    )
    expect(codeOf(await substitute(actor, mine, { ...deputy, address: nth(people, 0).address }))).toBe('substituteSelf')
    await moveClock('40 days')
    expect(codeOf(await substitute(actor, mine, deputy))).toBe('substitutionClosed')
    await resetClock()
  })
})
