import { Random } from '@/lib/speed-meetings/random'
import type { Instance } from '@/lib/speed-meetings/schema'

/** Evenings unlike the public ones, drawn by a seed. */
type Shape = {
  people: number
  tables: number
  rounds: number
  /** Visitors at least and at most, per table. */
  min: number
  max: number
  sides: string[]
  /** Part of the visitors who miss the first round. */
  late?: number
  /** Pairs to be kept apart, per visitor. */
  apart?: number
}

export const shapes: Record<string, Shape> = {
  'three sides': { people: 90, tables: 10, rounds: 3, min: 4, max: 11, sides: ['FR', 'VL', 'WA'] },
  'five rounds': { people: 80, tables: 12, rounds: 5, min: 3, max: 8, sides: ['FR', 'BE'] },
  'many small tables': { people: 96, tables: 30, rounds: 3, min: 2, max: 4, sides: ['FR', 'BE'] },
  'half the room late': { people: 100, tables: 10, rounds: 3, min: 3, max: 12, sides: ['FR', 'BE'], late: 0.5 },
  'many kept apart': { people: 80, tables: 10, rounds: 3, min: 4, max: 10, sides: ['FR', 'BE'], apart: 2 },
}

export function generated(name: string, shape: Shape, seed: number): Instance {
  const { people, tables, rounds, min, max, sides, late = 0, apart = 0 } = shape
  const random = new Random(seed)
  const chance = (part: number) => random.below(1000) < part * 1000
  const one = <Item>(items: readonly Item[]): Item | undefined => items[random.below(items.length)]
  const subjects = Array.from({ length: tables }, (_, t) => `s${t}`)
  // Few subjects are wanted by many: of two drawn, the smaller number.
  const wanted = () => `s${Math.min(random.below(tables), random.below(tables))}`
  const visitors = Array.from({ length: people }, (_, i) => {
    const country = sides[i % sides.length] ?? 'FR'
    const isDutch = country !== 'FR' && chance(0.2)
    return {
      id: `p${i}`,
      country,
      commune: `${country}${random.below(people / 2)}`,
      languages: isDutch ? ['nl', ...(chance(0.7) ? ['fr'] : [])] : ['fr'],
      wishes: [...new Set(Array.from({ length: random.below(6) }, wanted))],
      unavailable: chance(late) ? [1] : [],
    }
  })
  const hosts = subjects.map((_, t) => ({ id: `h${t}`, country: one(sides) ?? 'FR', languages: ['fr'] }))
  const pairs = Array.from({ length: people * apart }, (): [string, string] => {
    const first = random.below(people)
    return [`p${first}`, `p${(first + 1 + random.below(people - 1)) % people}`]
  })
  return {
    format: 'speed-meeting/1',
    name: `${name} ${seed}`,
    rounds,
    tables: subjects.map((subject, t) => ({
      id: `t${t}`,
      subject,
      min,
      max,
      languages: ['fr'],
      interpretation: t % 2 === 0 ? [['fr', 'nl']] : [],
      hosts: [`h${t}`],
    })),
    participants: [...visitors, ...hosts],
    apart: pairs,
  }
}
