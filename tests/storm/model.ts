// What an encounter must look like after what its history says, written apart from the product: of each step it is asked
// whether the rules allowed it at that moment, and the end is compared with the tables.

export type Step = {
  registrationId: string
  action: string
  to: string | null
  substituteId: string | null
  /** Of seats that were set. */
  total: number | null
  bySide: Record<string, number>
}

export type Registered = { id: string; sideId: string | null; number: number; status: string }

export type Pool = { sideId: string | null; seats: number; capacity: number; taken: number }

export type Story = {
  encounter: string
  policy: 'arrival' | 'balance'
  /** As they were published. */
  pools: Pool[]
  /** Everybody who ever asked, as the tables say now. */
  registrations: Registered[]
  /** In the order in which they were committed. */
  steps: Step[]
}

export type Finding = { kind: 'over' | 'idle' | 'inversion' | 'double' | 'different'; says: string }

/** Replays a history. No finding: every step was right, and it ends in what the tables say. */
export function replay(story: Story, now: Pool[]): Finding[] {
  const model = new Model(story)
  for (const step of story.steps) model.take(step)
  model.compare(now)
  return model.findings
}

const seated = new Set(['confirmed', 'offered'])

/** Steps that come while the line is being served, or after its end; before every other one nobody waits for a seat that is free. */
const serving = new Set(['offered', 'lapsed', 'replaced', 'closed'])

class Model {
  readonly findings: Finding[] = []
  private readonly pools: Pool[]
  private readonly people: Map<string, Registered>
  private readonly state = new Map<string, string>()
  private readonly waiting = new Set<string>()
  private readonly substitutes: Set<string>

  constructor(private readonly story: Story) {
    this.pools = story.pools.map((pool) => ({ ...pool }))
    this.people = new Map(story.registrations.map((one) => [one.id, one]))
    this.substitutes = new Set(story.steps.flatMap(({ substituteId }) => substituteId ?? []))
  }

  take(step: Step): void {
    const { registrationId: id, action, to } = step
    if (!serving.has(action)) this.nobodyShouldWait(`${action} ${id}`)
    if (action === 'made') this.make(id, to)
    else if (action === 'offered') this.offer(id)
    else if (action === 'approved') this.seat(id)
    else if (action === 'replaced') this.replace(id, step.substituteId)
    else if (action === 'seatsSet') this.setSeats(step)
    else if (to === 'cancelled' && seated.has(this.state.get(id) ?? '')) this.free(id)
    if (to) this.become(id, to)
  }

  compare(now: Pool[]): void {
    this.nobodyShouldWait('the end')
    for (const { id, status } of this.story.registrations) {
      const told = this.state.get(id)
      if (told !== status) this.say('different', `${id} is ${status}, its history says ${told}`)
    }
    const figures = (pool: Pool | undefined) => pool && `${pool.taken} of ${pool.capacity} (${pool.seats})`
    for (const pool of now) {
      const [is, told] = [figures(pool), figures(this.pools.find(({ sideId }) => sideId === pool.sideId))]
      if (is !== told) this.say('different', `seats of ${pool.sideId ?? 'all'}: ${is}, its history says ${told}`)
    }
  }

  private say(kind: Finding['kind'], says: string): void {
    this.findings.push({ kind, says: `${this.story.encounter}: ${says}` })
  }

  private become(id: string, status: string): void {
    this.state.set(id, status)
    if (status === 'waitlisted') this.waiting.add(id)
    else this.waiting.delete(id)
  }

  private make(id: string, to: string | null): void {
    if (this.state.has(id)) this.say('double', `${id} was made twice`)
    if (to === 'waitlisted' && this.hasRoom(id)) this.say('idle', `${id} was put in the line while a seat was free`)
    // A substitute sits down on a seat that is taken.
    if (to === 'confirmed' && !this.substitutes.has(id)) this.seat(id)
  }

  private offer(id: string): void {
    const next = this.nextInLine()
    if (next !== id) this.say('inversion', `${id} was offered the seat of ${next}`)
    this.seat(id)
  }

  private replace(id: string, substituteId: string | null): void {
    const stoodIn = substituteId !== null && this.state.get(substituteId) === 'confirmed'
    if (!stoodIn || this.state.get(id) !== 'confirmed') this.say('different', `nobody sat down on the seat of ${id}`)
  }

  private setSeats({ total, bySide }: Step): void {
    for (const pool of this.pools) {
      const seats = pool.sideId === null ? total : bySide[pool.sideId]
      if (typeof seats === 'number') Object.assign(pool, { seats, capacity: Math.max(seats, pool.taken) })
    }
  }

  private seat(id: string): void {
    if (!this.hasRoom(id)) this.say('over', `${id} got a seat that was not free`)
    for (const pool of this.poolsOf(id)) pool.taken += 1
  }

  private free(id: string): void {
    for (const pool of this.poolsOf(id)) {
      pool.taken -= 1
      pool.capacity = Math.max(pool.seats, pool.taken)
    }
  }

  private poolsOf(id: string): Pool[] {
    return this.pools.filter(({ sideId }) => sideId === null || sideId === this.people.get(id)?.sideId)
  }

  private hasRoom(id: string): boolean {
    return this.poolsOf(id).every(({ taken, capacity }) => taken < capacity)
  }

  /** Who is served next by the published policy. */
  private nextInLine(): string | null {
    if (this.pools.some(({ sideId, taken, capacity }) => sideId === null && taken >= capacity)) return null
    const counts = this.story.policy === 'balance' ? this.seatedBySide() : new Map<string | null, number>()
    const able = [...this.waiting].flatMap((id) => (this.hasRoom(id) ? (this.people.get(id) ?? []) : []))
    const fewest = (one: Registered) => counts.get(one.sideId) ?? 0
    able.sort((a, b) => fewest(a) - fewest(b) || a.number - b.number)
    return able[0]?.id ?? null
  }

  private seatedBySide(): Map<string | null, number> {
    const counts = new Map<string | null, number>()
    for (const [id, status] of this.state) {
      const side = this.people.get(id)?.sideId ?? null
      if (seated.has(status)) counts.set(side, (counts.get(side) ?? 0) + 1)
    }
    return counts
  }

  private nobodyShouldWait(until: string): void {
    const next = this.nextInLine()
    if (next) this.say('idle', `a seat was free while ${next} waited, until ${until}`)
  }
}
