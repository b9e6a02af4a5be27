import { describe, expect, it } from 'vitest'
import { Faults } from '@/tests/storm/faults'

const after = (...names: string[]) => {
  const faults = new Faults()
  for (const name of names) faults.note(name)
  return faults
}

describe('letters that may be repeated', () => {
  it.each<[string[], number]>([
    [[], 0],
    [['web killed', 'answers lost', 'mail server away', 'rows locked'], 0],
    [['worker killed', 'worker killed'], 2],
    [['database killed', 'connections ended', 'database read-only'], 0],
    [['connections ended', 'worker killed'], 1],
  ])('after %j: %i', (names, letters) => {
    expect(after(...names).mayRepeatLetters()).toBe(letters)
  })
})

it('says what was done, and how often', () => {
  const faults = after('worker killed', 'web killed', 'worker killed')
  expect(faults.says()).toBe('worker killed 2×, web killed 1×')
  expect(faults.total()).toBe(3)
})
