import fc from 'fast-check'
import type { Instance } from '@/lib/speed-meetings/schema'

type Size = { people: number; tables: number; rounds: number }

const languages = ['fr', 'nl', 'de']

/** Hosts of a table who are drawn for it, beside one of the people now and then. */
const mostHosts = 3

/** Evenings of every shape: three sides, latecomers, tables with no, one or many hosts, tables without seats, people who follow nothing, keep-apart. */
export function anyInstance({ people, tables, rounds }: Size): fc.Arbitrary<Instance> {
  const roundList = fc.subarray(Array.from({ length: rounds }, (_, k) => k + 1))
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, k) => `${prefix}${k}`)
  return fc
    .record({ P: fc.integer({ min: 0, max: people }), T: fc.integer({ min: 0, max: tables }) })
    .chain(({ P, T }) => {
      const ids = names('p', P)
      const tableIds = names('t', T)
      const subjects = tableIds.map((_, k) => `s${k % Math.max(1, T - 1)}`)
      const pair = fc.tuple(fc.constantFrom(...ids, ''), fc.constantFrom(...ids, ''))
      const pairs = (most: number) =>
        fc
          .array(pair, { maxLength: P > 1 ? most : 0 })
          .map((all) => all.filter(([a, b]) => a !== b && a !== '' && b !== ''))
      return fc.record({
        format: fc.constant('speed-meeting/1' as const),
        name: fc.constant('any' as string),
        rounds: fc.constant(rounds),
        tables: fc.tuple(
          ...tableIds.map((id, k) =>
            fc
              .record({
                least: fc.nat(3),
                more: fc.nat(5),
                spoken: fc.constantFrom(...languages),
                hosted: fc.boolean(),
                team: fc.nat(mostHosts),
                off: roundList,
                hop: fc.boolean(),
              })
              .map(({ least, more, spoken, hosted, team, off, hop }) => ({
                id,
                subject: subjects[k] ?? 's0',
                min: least,
                max: least + more,
                languages: [spoken],
                interpretation: hop ? [['fr', 'nl'] as [string, string]] : [],
                hosts: [...(hosted && ids[k] !== undefined ? [ids[k]] : []), ...names(`${id}h`, team)],
                unavailable: k % 3 === 0 ? off.slice(0, 1) : [],
              })),
          ),
        ),
        participants: fc.tuple(
          ...ids.map((id) =>
            fc.record({
              id: fc.constant(id),
              country: fc.constantFrom('FR', 'VL', 'WA'),
              commune: fc.constantFrom<string | null>('A', 'B', 'C', null),
              languages: fc.subarray(languages),
              wishes: fc.shuffledSubarray([...new Set(subjects)]),
              blocked: fc.subarray(subjects.slice(0, 1)),
              unavailable: fc.oneof(fc.constant<number[]>([]), roundList),
              fixed:
                T > 0
                  ? fc.array(
                      fc.record({ round: fc.integer({ min: 1, max: rounds }), table: fc.constantFrom(...tableIds) }),
                      { maxLength: 1 },
                    )
                  : fc.constant<{ round: number; table: string }[]>([]),
            }),
          ),
        ),
        met: pairs(8),
        apart: pairs(6),
      })
    })
    .map((instance) => ({ ...instance, participants: [...instance.participants, ...teams(instance.tables)] }))
}

/** The hosts who are nobody else: of two sides in turn, some of them gone in the first round. */
function teams(tables: { hosts: string[] }[]): Instance['participants'] {
  const ids = tables.flatMap(({ hosts }) => hosts.filter((id) => id.includes('h')))
  return ids.map((id, k) => ({
    id,
    country: k % 2 === 0 ? 'FR' : 'VL',
    languages: ['fr'],
    unavailable: k % 5 === 4 ? [1] : [],
  }))
}
