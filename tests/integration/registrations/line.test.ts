import { afterEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { cancel } from '@/lib/registrations/endings.commands'
import { settleEncounters } from '@/lib/registrations/jobs'
import { acceptOffer, refuseOffer } from '@/lib/registrations/offers.commands'
import { moveClock, resetClock } from '@/tests/support/clock'
import { expectInvariants } from '@/tests/support/invariants'
import { granted } from '@/tests/support/people'
import {
  anOfficial,
  aScene,
  asks,
  codeOf,
  inHours,
  nth,
  officials,
  oneByOne,
  statuses,
  statusOf,
} from '@/tests/support/registrations'

afterEach(resetClock)

async function offered(encounterId: string) {
  return db.registration.findMany({ where: { encounterId, status: 'offered' }, orderBy: { number: 'asc' } })
}

describe('a freed seat', () => {
  it('is offered to the next in the same transaction, held meanwhile, and taken with one button', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(3)
    const [first, second] = [nth(people, 0), nth(people, 1)]
    const answers = await oneByOne(scene, people)
    const [mine, next, last] = [nth(answers, 0), nth(answers, 1), nth(answers, 2)]
    granted(await cancel(first.actor, mine.id))
    expect(await statusOf(next.id)).toBe('offered')
    expect(granted(await asks(scene, first))).toMatchObject({ status: 'waitlisted', place: 2 })
    expect(granted(await acceptOffer(second.actor, next.id))).toEqual({ id: next.id, status: 'confirmed' })
    expect(granted(await acceptOffer(second.actor, next.id))).toEqual({ id: next.id, status: 'confirmed' })
    expect(await statusOf(last.id)).toBe('waitlisted')
    await expectInvariants()
  })

  it('is held as long as the organiser says, and never past the end of registration', async () => {
    const scene = await aScene({ total: 1 }, { offerHours: 6, registrationClosesAt: inHours(4) })
    const people = await officials(2)
    const answers = await oneByOne(scene, people)
    const [mine, next] = [nth(answers, 0), nth(answers, 1)]
    granted(await cancel(nth(people, 0).actor, mine.id))
    const { offerExpiresAt } = await db.registration.findUniqueOrThrow({ where: { id: next.id } })
    const { registrationClosesAt } = await db.encounter.findUniqueOrThrow({ where: { id: scene.id } })
    expect(offerExpiresAt).toEqual(registrationClosesAt)
  })

  it('goes past those of a full side, each with the reason', async () => {
    const scene = await aScene({ total: 3, FR: 1, VL: 2 })
    const french = await officials(2, 'FR')
    const flemish = await officials(3, 'VL')
    const answers = await oneByOne(scene, [
      nth(french, 0),
      nth(flemish, 0),
      nth(flemish, 1),
      nth(french, 1),
      nth(flemish, 2),
    ])
    expect(answers.map(({ status, place }) => [status, place])).toEqual([
      ['confirmed', undefined],
      ['confirmed', undefined],
      ['confirmed', undefined],
      ['waitlisted', 1],
      ['waitlisted', 1],
    ])
    granted(await cancel(nth(flemish, 0).actor, nth(answers, 1).id))
    expect(await statusOf(nth(answers, 4).id)).toBe('offered')
    expect(
      await db.waitingSkip.findMany({ select: { registrationId: true, reason: true, offeredToId: true } }),
    ).toEqual([{ registrationId: nth(answers, 3).id, reason: 'sideFull', offeredToId: nth(answers, 4).id }])
    await expectInvariants()
  })

  it('goes first to the side with fewer people where balance is the policy', async () => {
    const scene = await aScene({ total: 3 }, { waitingPolicy: 'balance' })
    const french = await officials(4, 'FR')
    const flemish = await officials(1, 'VL')
    const answers = await oneByOne(scene, [...french, ...flemish])
    expect(answers.map(({ place }) => place)).toEqual([undefined, undefined, undefined, 1, 1])
    granted(await cancel(nth(french, 0).actor, nth(answers, 0).id))
    expect((await offered(scene.id)).map(({ id }) => id)).toEqual([nth(answers, 4).id])
    expect(await db.waitingSkip.findMany({ where: { registrationId: nth(answers, 3).id } })).toMatchObject([
      { reason: 'balance' },
    ])
    await expectInvariants()
  })
})

describe('the clock (R-05)', () => {
  it('passes an offer that ran out to the next, once, whoever looks first', async () => {
    const scene = await aScene({ total: 1 }, { offerHours: 24 })
    const people = await officials(3)
    const answers = await oneByOne(scene, people)
    const [mine, next, last] = [nth(answers, 0), nth(answers, 1), nth(answers, 2)]
    granted(await cancel(nth(people, 0).actor, mine.id))
    await moveClock('25 hours')
    const accepted = await acceptOffer(nth(people, 1).actor, next.id)
    expect(codeOf(accepted)).toBe('offerOver')
    await Promise.all([settleEncounters.run(), settleEncounters.run()])
    expect([await statusOf(next.id), await statusOf(last.id)]).toEqual(['cancelled', 'offered'])
    expect(await db.history.count({ where: { subjectId: last.id, action: 'registration.offered' } })).toBe(1)
    await expectInvariants()
  })

  it('lets a worker find what nobody asked about', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(3)
    const answers = await oneByOne(scene, people)
    const [mine, last] = [nth(answers, 0), nth(answers, 2)]
    granted(await cancel(nth(people, 0).actor, mine.id))
    await moveClock('25 hours')
    await settleEncounters.run()
    expect(await statusOf(last.id)).toBe('offered')
    await expectInvariants()
  })

  it('serves the next after each of ten refusals in a row', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(12)
    const answers = await oneByOne(scene, people)
    granted(await cancel(nth(people, 0).actor, nth(answers, 0).id))
    for (let n = 1; n <= 10; n++) granted(await refuseOffer(nth(people, n).actor, nth(answers, n).id))
    expect((await offered(scene.id)).map(({ id }) => id)).toEqual([nth(answers, 11).id])
    expect(await statuses(scene.id)).toEqual({ cancelled: 11, offered: 1 })
    await expectInvariants()
  })

  it('offers nothing after the end of registration, and tells those who wait', async () => {
    const scene = await aScene({ total: 1 }, { registrationClosesAt: inHours(48) })
    const people = await officials(2)
    const answers = await oneByOne(scene, people)
    const [mine, next] = [nth(answers, 0), nth(answers, 1)]
    await moveClock('49 hours')
    granted(await cancel(nth(people, 0).actor, mine.id))
    expect(await offered(scene.id)).toEqual([])
    await settleEncounters.run()
    await settleEncounters.run()
    const ended = await db.registration.findUniqueOrThrow({ where: { id: next.id } })
    expect([ended.status, ended.endReason]).toEqual(['cancelled', 'registrationEnded'])
    expect(await db.outboxMessage.count({ where: { registrationId: next.id, kind: 'registration.closed' } })).toBe(1)
    await expectInvariants()
  })

  it('takes nothing back and gives nothing once the encounter has begun', async () => {
    const scene = await aScene({ total: 1 }, { registrationClosesAt: inHours(30 * 24 + 1) })
    const people = await officials(2)
    const mine = nth(await oneByOne(scene, people), 0)
    await moveClock('31 days')
    expect(codeOf(await cancel(nth(people, 0).actor, mine.id))).toBe('encounterStarted')
    expect(codeOf(await asks(scene, await anOfficial()))).toBe('registrationClosed')
    expect(await offered(scene.id)).toEqual([])
  })

  it('releases the seats of a side on its day, and serves those whose side was full', async () => {
    const scene = await aScene({ total: 4, FR: 1, VL: 3 }, { seatsReleaseAt: inHours(72) })
    const people = await officials(3, 'FR')
    const answers = await oneByOne(scene, people)
    expect(answers.map(({ status }) => status)).toEqual(['confirmed', 'waitlisted', 'waitlisted'])
    await moveClock('73 hours')
    await settleEncounters.run()
    expect((await offered(scene.id)).map(({ id }) => id)).toEqual(answers.slice(1).map(({ id }) => id))
    expect(granted(await asks(scene, await anOfficial('FR')))).toMatchObject({ status: 'confirmed' })
    await expectInvariants()
  })
})
