import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { expectInvariants } from '@/tests/support/invariants'
import { anOfficial, aScene, asks, inHours, officials, oneByOne } from '@/tests/support/registrations'

describe('the same key', () => {
  it('ten times in parallel has one effect and equal answers (R-09)', async () => {
    const scene = await aScene({ total: 5 })
    const person = await anOfficial()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => asks(scene, person, { key: 'once-and-for-all' })),
    )
    const first = answers[0]
    expect(first).toMatchObject({ ok: true, value: { status: 'confirmed' } })
    expect(answers).toEqual(Array(10).fill(first))
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(1)
    expect(await db.outboxMessage.count({ where: { encounterId: scene.id } })).toBe(1)
    await expectInvariants()
  })

  it('gives the first answer again later, even if things have moved on', async () => {
    const scene = await aScene({ total: 1 })
    await oneByOne(scene, await officials(1))
    const person = await anOfficial()
    const first = await asks(scene, person, { key: 'asked-while-full' })
    expect(first).toMatchObject({ ok: true, value: { status: 'waitlisted', place: 1 } })
    expect(await asks(scene, person, { key: 'asked-while-full' })).toEqual(first)
  })

  it('with other answers is refused', async () => {
    const scene = await aScene({ total: 5 })
    const person = await anOfficial()
    await asks(scene, person, { key: 'once-and-for-all' })
    expect(await asks(scene, person, { key: 'once-and-for-all', languages: ['nl'] })).toEqual({
      ok: false,
      code: 'keyReused',
    })
  })

  it('of somebody else is another key', async () => {
    const scene = await aScene({ total: 5 })
    const [one, other] = [await anOfficial(), await anOfficial()]
    await asks(scene, one, { key: 'once-and-for-all' })
    expect(await asks(scene, other, { key: 'once-and-for-all' })).toMatchObject({ ok: true })
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(2)
  })

  it('may try again after a refusal, which had no effect', async () => {
    const scene = await aScene({ total: 5 }, { registrationOpensAt: inHours(1) })
    const person = await anOfficial()
    expect(await asks(scene, person, { key: 'too-early' })).toMatchObject({ code: 'registrationNotOpen' })
    await db.encounter.update({ where: { id: scene.id }, data: { registrationOpensAt: inHours(-1) } })
    expect(await asks(scene, person, { key: 'too-early' })).toMatchObject({ ok: true })
  })
})

describe('two tabs with two keys (R-10)', () => {
  it('register once; the second is told the reference', async () => {
    const scene = await aScene({ total: 5 })
    const person = await anOfficial()
    const answers = await Promise.all(['first-tab', 'second-tab'].map((key) => asks(scene, person, { key })))
    const { reference } = await db.registration.findFirstOrThrow({ where: { encounterId: scene.id } })
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toEqual({
      ok: false,
      code: 'alreadyRegistered',
      params: { reference },
    })
    await expectInvariants()
  })
})
