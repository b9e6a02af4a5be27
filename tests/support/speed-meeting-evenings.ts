import { locales } from '@/lib/i18n/locales'
import { readInstance } from '@/lib/speed-meetings/instance'
import { idsAsNames } from '@/lib/speed-meetings/names'
import { seatingOf } from '@/lib/speed-meetings/plan'
import { formulate } from '@/lib/speed-meetings/problem'
import type { Instance, InstanceParticipant, InstanceTable } from '@/lib/speed-meetings/schema'
import { Seating } from '@/lib/speed-meetings/seating'
import { Wording } from '@/lib/speed-meetings/wording'

// Evenings made by hand: what is not said is French, without a minimum, and large enough.

export type Tables = Record<string, Partial<InstanceTable>>
export type People = Record<string, Partial<InstanceParticipant>>

export function evening(
  rounds: number,
  tables: Tables,
  people: People,
  others: Partial<Pick<Instance, 'apart' | 'replan'>> = {},
): Instance {
  const reading = readInstance({
    format: 'speed-meeting/1',
    name: 'by hand',
    rounds,
    tables: Object.entries(tables).map(([id, table]) => ({
      id,
      subject: `s${id}`,
      max: 10,
      languages: ['fr'],
      ...table,
    })),
    participants: Object.entries(people).map(([id, person]) => ({ id, country: 'FR', languages: ['fr'], ...person })),
    ...others,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.instance
}

/** Who sits where from the first round on that may still be changed; a dash is for nobody's table. */
export function seated(instance: Instance, seats: Record<string, string>): Seating {
  const problem = formulate(instance)
  const cells = new Seating(problem).seat.slice()
  for (const [i, { id }] of problem.people.slice(0, problem.visitors).entries()) {
    for (const [k, name] of [...(seats[id] ?? '')].entries()) {
      const cell = i * problem.rounds + problem.from + k
      const table = problem.tableList.findIndex((one) => one.id === name)
      if (table >= 0) cells[cell] = table
    }
  }
  return seatingOf(problem, cells)
}

/** The sentences in English, and a proof that no language lacks a word of them. */
export function inWords(s: Seating, say: (wording: Wording) => string[]): string[] {
  const inAll = locales.map((locale) => say(new Wording(locale, idsAsNames, s.problem)))
  const broken = inAll.flat().filter((sentence) => /\{\{|undefined|NaN/.test(sentence))
  if (broken.length > 0) throw new Error(broken.join('\n'))
  return say(new Wording('en', idsAsNames, s.problem))
}
