import { describe, expect, it } from 'vitest'
import { type Pool, type Registered, replay, type Step, type Story } from '@/tests/storm/model'

const step = (registrationId: string, action: string, to: string | null, more: Partial<Step> = {}): Step => ({
  ...{ registrationId, action, to, substituteId: null, total: null, bySide: {} },
  ...more,
})

const total = (seats: number, taken: number, capacity = seats): Pool => ({ sideId: null, seats, capacity, taken })

const people = (statuses: Record<string, string>): Registered[] =>
  Object.entries(statuses).map(([id, status], number) => ({ id, sideId: 'FR', number, status }))

const story = (steps: Step[], statuses: Record<string, string>, pools = [total(1, 0)]): Story => ({
  ...{ encounter: 'halluin-menen', policy: 'arrival', pools, steps },
  registrations: people(statuses),
})

const full = [step('a', 'made', 'confirmed'), step('b', 'made', 'waitlisted'), step('c', 'made', 'waitlisted')]

const kinds = (told: Story, now: Pool[]) => replay(told, now).map(({ kind }) => kind)

describe('a history that is right', () => {
  it('is found to be so: a seat goes to the line, is refused, and goes on', () => {
    const steps = [
      ...full,
      step('a', 'cancelled', 'cancelled'),
      step('b', 'offered', 'offered'),
      step('b', 'refused', 'cancelled'),
      step('c', 'offered', 'offered'),
      step('c', 'accepted', 'confirmed'),
    ]
    expect(replay(story(steps, { a: 'cancelled', b: 'cancelled', c: 'confirmed' }), [total(1, 1)])).toEqual([])
  })

  it('may lower the seats below what is taken: the room shrinks as people leave', () => {
    const steps = [
      step('a', 'made', 'confirmed'),
      step('b', 'made', 'confirmed'),
      step('', 'seatsSet', null, { total: 1 }),
      step('c', 'made', 'waitlisted'),
      step('a', 'cancelled', 'cancelled'),
    ]
    const told = story(steps, { a: 'cancelled', b: 'confirmed', c: 'waitlisted' }, [total(2, 0)])
    expect(replay(told, [total(1, 1)])).toEqual([])
  })

  it('serves nobody after the end of registration, when whoever waits is sent home', () => {
    const steps = [...full, step('a', 'cancelled', 'cancelled'), step('b', 'offered', 'offered')]
    const over = [step('b', 'lapsed', 'cancelled'), step('c', 'closed', 'cancelled')]
    const told = story([...steps, ...over], { a: 'cancelled', b: 'cancelled', c: 'cancelled' })
    expect(replay(told, [total(1, 0)])).toEqual([])
  })

  it('lets a substitute sit down on the seat of who sends them', () => {
    const steps = [
      step('a', 'made', 'confirmed'),
      step('b', 'made', 'confirmed'),
      step('a', 'replaced', 'cancelled', { substituteId: 'b' }),
    ]
    expect(replay(story(steps, { a: 'cancelled', b: 'confirmed' }), [total(1, 1)])).toEqual([])
  })
})

describe('a history that is wrong is noticed', () => {
  it.each<[string, Step[], Record<string, string>, string[]]>([
    [
      'a seat too many',
      [step('a', 'made', 'confirmed'), step('b', 'made', 'confirmed')],
      { a: 'confirmed', b: 'confirmed' },
      ['over', 'different'],
    ],
    [
      'somebody waits while a seat is free',
      [...full, step('a', 'cancelled', 'cancelled')],
      { a: 'cancelled', b: 'waitlisted', c: 'waitlisted' },
      ['idle', 'different'],
    ],
    ['"full" while it is not', [step('a', 'made', 'waitlisted')], { a: 'waitlisted' }, ['idle', 'idle', 'different']],
    [
      'somebody later is served first',
      [...full, step('a', 'cancelled', 'cancelled'), step('c', 'offered', 'offered')],
      { a: 'cancelled', b: 'waitlisted', c: 'offered' },
      ['inversion'],
    ],
    [
      'one registration is made twice',
      [step('a', 'made', 'confirmed'), step('a', 'made', 'confirmed')],
      { a: 'confirmed' },
      ['double', 'over', 'different'],
    ],
    ['the tables say something else', full, { a: 'cancelled', b: 'waitlisted', c: 'waitlisted' }, ['different']],
  ])('%s', (_, steps, statuses, expected) => {
    expect(kinds(story(steps, statuses), [total(1, 1)])).toEqual(expected)
  })

  it('the side with fewer people is passed by', () => {
    const told = story(
      [
        step('a', 'made', 'confirmed'),
        step('d', 'made', 'confirmed'),
        step('b', 'made', 'waitlisted'),
        step('c', 'made', 'waitlisted'),
        step('d', 'cancelled', 'cancelled'),
        step('b', 'offered', 'offered'),
      ],
      { a: 'confirmed', b: 'offered', c: 'waitlisted', d: 'cancelled' },
      [total(2, 0)],
    )
    const sides = told.registrations.map((one) => (one.id === 'c' || one.id === 'd' ? { ...one, sideId: 'VL' } : one))
    expect(kinds(told, [total(2, 2)])).toEqual([])
    expect(kinds({ ...told, policy: 'balance', registrations: sides }, [total(2, 2)])).toEqual(['inversion'])
  })
})
