import type { Instance } from '@/lib/speed-meetings/schema'
import { checked } from './speed-meetings'

type Level = { U: number; Z: number; Q: number }

/**
 * The best legal plan by trying every table for everybody, as the checker alone judges it; for a handful of people. Left out, as the
 * planner leaves them out: plans in which somebody stands who could have the seat they are fixed to.
 */
export function bestByEnumeration(instance: Instance): Level {
  const hosting = new Set(instance.tables.flatMap(({ hosts = [] }) => hosts))
  const visitors = instance.participants.filter(({ id }) => !hosting.has(id))
  const places = [null, ...instance.tables.map(({ id }) => id)]
  const seats = visitors.flatMap(({ id, unavailable = [] }) =>
    Array.from({ length: instance.rounds }, (_, r) => ({ id, r })).filter(({ r }) => !unavailable.includes(r + 1)),
  )
  const nowhere = () => Array<string | null>(instance.rounds).fill(null)
  const assignments = new Map(visitors.map(({ id }) => [id, nowhere()]))
  let best: Level | undefined
  const visit = (at: number): void => {
    const seat = seats[at]
    if (!seat) {
      best = better(best, judged())
      return
    }
    for (const place of places) {
      assignments.get(seat.id)?.splice(seat.r, 1, place)
      visit(at + 1)
    }
  }
  const judged = (): Level | undefined => {
    const { violations, score } = judge(instance, assignments)
    // No reasons are given here.
    if (violations.some(({ code }) => code !== 'V_UNEXPLAINED')) return undefined
    return visitors.some((person) => isPassedOver(instance, person, visitors, assignments)) ? undefined : score
  }
  visit(0)
  return best ?? { U: Number.NaN, Z: Number.NaN, Q: Number.NaN }
}

type Person = Instance['participants'][number]
type Assignments = Map<string, (string | null)[]>

function judge({ name, ...instance }: Instance, assignments: Assignments) {
  const plan = { format: 'speed-meeting-plan/1', instance: name, assignments: Object.fromEntries(assignments) }
  return checked({ name, ...instance }, plan)
}

/**
 * Whether somebody stands who could have their fixed seat, if they left one with the same subject, and one at most who is not fixed
 * there got up: even if another table then lacks people.
 */
function isPassedOver(instance: Instance, person: Person, visitors: Person[], seats: Assignments): boolean {
  return (person.fixed ?? []).some(({ round, table }) => {
    const at = round - 1
    if (person.unavailable?.includes(round) || seats.get(person.id)?.[at] !== null) return false
    const isFixed = (other: Person) => other.fixed?.some((seat) => seat.round === round && seat.table === table)
    const others = visitors.filter((other) => seats.get(other.id)?.[at] === table && !isFixed(other))
    const subjectOf = (id: string | null) => instance.tables.find((one) => one.id === id)?.subject
    const isKept = (id: string | null, r: number) =>
      subjectOf(id) !== subjectOf(table) || person.fixed?.some((seat) => seat.round === r + 1 && seat.table === id)
    const row = (seats.get(person.id) ?? []).map((id, r) => (isKept(id, r) ? id : null))
    return [undefined, ...others].some((leaving) => {
      const changed = new Map([...seats].map(([id, at]) => [id, [...at]])).set(person.id, [...row])
      if (leaving) changed.get(leaving.id)?.splice(at, 1, null)
      changed.get(person.id)?.splice(at, 1, table)
      return judge(instance, changed).violations.every(
        (one) =>
          one.code === 'V_UNEXPLAINED' || one.code === 'V_AVOIDABLE' || (one.code === 'V_MIN' && one.table !== table),
      )
    })
  })
}

function better(one: Level | undefined, other: Level | undefined): Level | undefined {
  if (!one || !other) return one ?? other
  if (one.U !== other.U) return one.U < other.U ? one : other
  if (one.Z !== other.Z) return one.Z < other.Z ? one : other
  return one.Q >= other.Q ? one : other
}
