import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused, refuse } from '@/lib/platform/result'
import { NoTurn, turns } from '@/lib/platform/turns'
import { isPassing } from '@/lib/platform/unavailable'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

const lockTimeout = new Error('55P03: lock timeout')

const badLuck = new Error('55P03: lock timeout in a line that moves')

const limits = {
  ...{ places: 2, placesAtOneThing: 2, patienceMs: 10_000, standstillMs: 1000 },
  isBadLuck: (error: unknown) => error === badLuck,
  movesElsewhere: async (_thing: string, _error: unknown) => false,
}

/** A line, and its people by name: each works until it is told to end. */
function aLine(over: Partial<typeof limits> = {}) {
  const inTurn = turns({ ...limits, ...over })
  const [working, ended, gone]: [string[], string[], string[]] = [[], [], []]
  const ends = new Map<string, (fault?: Error) => void>()
  const come = (name: string, thing?: string) => {
    const work = () => {
      working.push(name)
      return new Promise<void>((resolve, reject) => {
        ends.set(name, (fault) => (fault ? reject(fault) : resolve()))
      })
    }
    inTurn(work, thing).then(
      () => ended.push(name),
      (error: unknown) => gone.push(`${name}: ${error instanceof NoTurn ? 'no turn' : error}`),
    )
  }
  const end = async (name: string, fault?: Error) => {
    ends.get(name)?.(fault)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { come, end, working, ended, gone }
}

describe('turns', () => {
  it('are given to so many at once, to the others in the order they came', async () => {
    const { come, end, working } = aLine()
    for (const name of ['a', 'b', 'c', 'd']) come(name)
    expect(working).toEqual(['a', 'b'])
    await end('b')
    come('e')
    expect(working).toEqual(['a', 'b', 'c'])
    await end('a')
    await end('c')
    expect(working).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are waited for however slow those in front are', async () => {
    const { come, end, gone, working } = aLine()
    for (const name of ['a', 'b', 'c', 'd', 'e']) come(name)
    for (const name of ['a', 'b', 'c']) {
      await vi.advanceTimersByTimeAsync(900)
      await end(name)
    }
    expect([working, gone]).toEqual([['a', 'b', 'c', 'd', 'e'], []])
  })

  it('are not waited for where nobody gets done: once that shows, all are told at once', async () => {
    const { come, end, gone } = aLine()
    for (const name of ['a', 'b', 'c', 'd']) come(name)
    await vi.advanceTimersByTimeAsync(1000)
    expect(gone).toEqual([])
    await end('a', lockTimeout)
    expect(gone.sort()).toEqual(['a: Error: 55P03: lock timeout', 'c: no turn', 'd: no turn'])
  })

  it('are not waited for longer than patience has been promised, even if the line moves', async () => {
    const { come, end, gone, working } = aLine()
    const names = Array.from({ length: 20 }, (_, index) => String(index))
    for (const name of names) come(name)
    for (const name of names.slice(0, 12)) {
      await vi.advanceTimersByTimeAsync(900)
      await end(name)
    }
    expect(working).toHaveLength(2 + 11)
    expect(gone).toHaveLength(20 - 13)
  })

  it.each([
    ['another got done meanwhile', undefined],
    ['another was refused meanwhile: that is an answer', new Refused(refuse('notFound'))],
  ])('are waited for beside a fault when %s', async (_, answer) => {
    const { come, end, gone, working } = aLine()
    for (const name of ['a', 'b', 'c', 'd']) come(name)
    await vi.advanceTimersByTimeAsync(900)
    await end('a', answer)
    await vi.advanceTimersByTimeAsync(900)
    await end('b', lockTimeout)
    expect([working, gone.filter((one) => one.endsWith('no turn'))]).toEqual([['a', 'b', 'c', 'd'], []])
  })

  it('go on after a fault that came quickly: the next may have better luck', async () => {
    const { come, end, working } = aLine()
    for (const name of ['a', 'b', 'c', 'd']) come(name)
    await end('a', new Error('57P01: terminating connection'))
    expect(working).toEqual(['a', 'b', 'c'])
  })

  it('are free again once everybody has gone', async () => {
    const { come, end, working } = aLine()
    for (const name of ['a', 'b', 'c']) come(name)
    await vi.advanceTimersByTimeAsync(1000)
    await end('a', lockTimeout)
    come('d')
    expect(working).toEqual(['a', 'b', 'd'])
  })

  it('are few at one thing, so that those who want another go by', async () => {
    const { come, end, working } = aLine({ places: 3, placesAtOneThing: 1 })
    for (const name of ['a1', 'a2', 'a3']) come(name, 'a')
    come('b1', 'b')
    expect(working).toEqual(['a1', 'b1'])
    await end('b1')
    expect(working).toEqual(['a1', 'b1'])
    await end('a1')
    expect(working).toEqual(['a1', 'b1', 'a2'])
  })

  it('stand still at one thing and move at another', async () => {
    const { come, end, gone, working } = aLine({ places: 2, placesAtOneThing: 1 })
    for (const name of ['a1', 'a2']) come(name, 'a')
    for (const name of ['b1', 'b2']) come(name, 'b')
    await vi.advanceTimersByTimeAsync(900)
    await end('b1')
    await vi.advanceTimersByTimeAsync(200)
    await end('a1', lockTimeout)
    expect([working, gone.sort()]).toEqual([
      ['a1', 'b1', 'b2'],
      ['a1: Error: 55P03: lock timeout', 'a2: no turn'],
    ])
  })

  it('are taken once more after bad luck in a line that moves, and not where it stands still', async () => {
    const { come, end, gone, working } = aLine()
    for (const name of ['a', 'b']) come(name, 'thing')
    await vi.advanceTimersByTimeAsync(900)
    await end('a')
    await vi.advanceTimersByTimeAsync(100)
    await end('b', badLuck)
    expect([working, gone]).toEqual([['a', 'b', 'b'], []])
    await vi.advanceTimersByTimeAsync(1100)
    await end('b', badLuck)
    expect(gone).toEqual([`b: ${badLuck}`])
  })

  it.each([
    ['are taken once more where others move whom nobody here knows', badLuck, ['a', 'b', 'a', 'c'], []],
    ['are not, where what failed would fail again', lockTimeout, ['a', 'b', 'c'], [`a: ${lockTimeout}`]],
  ])('%s', async (_, fault, worked, went) => {
    const { come, end, gone, working } = aLine({ movesElsewhere: async (thing) => thing === 'thing' })
    for (const name of ['a', 'b', 'c']) come(name, 'thing')
    await vi.advanceTimersByTimeAsync(3000)
    await end('a', fault)
    expect(gone).toEqual(went)
    await end('b')
    expect(working).toEqual(worked)
  })

  it('that did not come are a fault of the moment: 503, try again', () => {
    expect(isPassing(new NoTurn())).toBe(true)
  })
})
