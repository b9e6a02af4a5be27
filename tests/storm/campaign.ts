import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, faultKinds } from './campaign-faults'
import type { Heard } from './outside'
import type { Somebody } from './people'
import type { Random } from './random'
import { type Check, equal, figure, type Scenario } from './scenario'
import { setSeats } from './scenarios/seats-that-move'
import type { Scene } from './scene'
import type { Storm } from './storm'

export type CampaignSize = { operations: number; faults: number; people: number; scenes: number; walkers: number }

type Offer = { id: string; personId: string; encounterId: string }

type Blow = { fault: Fault; after: number }

/** Drawn before anybody walks: the same seed strikes with the same, after as much work. */
export function planOf(random: Random, { operations, faults }: Pick<CampaignSize, 'operations' | 'faults'>): Blow[] {
  const blows = Array.from({ length: faults }, () => ({
    fault: random.pick(faultKinds),
    after: random.below(operations),
  }))
  return blows.flatMap(({ fault, after }) => (fault ? [{ fault, after }] : [])).sort((a, b) => a.after - b.after)
}

/** People who press whatever button they find, at random, while the site is hit at random. */
class Campaign {
  private readonly scenes: Scene[] = []
  private readonly people = new Map<string, Somebody>()
  /** What the people believe: the registration of a person at a scene. */
  private readonly mine = new Map<string, string>()
  private offers: Offer[] = []
  private acknowledged = 0
  private struck = 0
  private plan: Blow[] = []

  constructor(
    private readonly storm: Storm,
    private readonly size: CampaignSize,
  ) {}

  async setUp(): Promise<void> {
    const { random } = this.storm
    for (let index = 0; index < this.size.scenes; index++) {
      const known = this.scenes[0]?.people
      const total = 5 + random.below(Math.ceil(this.size.people / 4))
      const scene = await this.storm.setScene({
        seats: { total, FR: Math.ceil(total * (0.4 + random.next() * 0.6)) },
        people: known ?? this.size.people,
        rules: { waitingPolicy: index % 3 === 2 ? 'balance' : 'arrival' },
      })
      this.scenes.push(scene)
    }
    for (const person of this.scenes[0]?.people ?? []) this.people.set(person.id, person)
    this.plan = planOf(random, this.size)
  }

  async run(): Promise<void> {
    const isOver = () => this.acknowledged >= this.size.operations && this.struck >= this.size.faults
    const walk = async () => {
      while (!isOver()) await this.note(await this.step())
    }
    await Promise.all([...Array.from({ length: this.size.walkers }, walk), this.watchOffers(isOver), this.beCruel()])
  }

  private async note(heard: Heard[]): Promise<void> {
    this.acknowledged += heard.filter(({ outcome }) => outcome === 'acknowledged').length
    // Who got no answer looks up for a moment.
    if (heard.some(({ outcome }) => outcome === 'unknown')) await sleep(300)
  }

  /** One press of a button, or two at once by somebody impatient. */
  private async step(): Promise<Heard[]> {
    const { random } = this.storm
    const offer = this.offers.shift()
    if (offer) return this.answer(offer)
    const scene = random.pick(this.scenes)
    const person = scene && random.pick(scene.people)
    if (!scene || !person) return []
    const dice = random.next()
    if (dice < 0.01)
      return [await setSeats(this.storm, scene, 5 + random.below(this.size.people / 3), random.next() < 0.5)]
    const registrationId = this.mine.get(`${scene.id} ${person.id}`)
    if (!registrationId) return this.ask(scene, person)
    return dice < 0.1
      ? this.sendSomebodyElse(scene, person, registrationId)
      : this.cancel(scene, person, registrationId)
  }

  private async ask(scene: Scene, person: Somebody): Promise<Heard[]> {
    const { outside, random } = this.storm
    const [key, dice] = [randomUUID(), random.next()]
    const keys = dice < 0.03 ? [key, key] : dice < 0.05 ? [key, randomUUID()] : [key]
    const isProgram = random.next() < 0.5
    const heard = await Promise.all(keys.map((one) => outside.register(scene, person, { key: one, isProgram })))
    const reference = heard.find(({ outcome }) => outcome === 'acknowledged')?.reference
    if (reference) this.mine.set(`${scene.id} ${person.id}`, reference)
    else await this.lookAgain(scene, person)
    return heard
  }

  private async cancel(scene: Scene, person: Somebody, registrationId: string): Promise<Heard[]> {
    const heard = await this.storm.outside.decide(
      'cancel',
      scene,
      person,
      registrationId,
      this.storm.random.next() < 0.5,
    )
    if (heard.outcome === 'acknowledged') this.mine.delete(`${scene.id} ${person.id}`)
    else await this.lookAgain(scene, person)
    return [heard]
  }

  private async answer({ id, personId, encounterId }: Offer): Promise<Heard[]> {
    const scene = this.scenes.find((one) => one.id === encounterId)
    const person = this.people.get(personId)
    if (!scene || !person) return []
    const operation = this.storm.random.next() < 0.6 ? 'accept' : 'refuse'
    const heard = await this.storm.outside.decide(operation, scene, person, id)
    await this.lookAgain(scene, person)
    return [heard]
  }

  private async sendSomebodyElse(scene: Scene, person: Somebody, registrationId: string): Promise<Heard[]> {
    const { outside, random } = this.storm
    const other = random.pick(scene.people.filter(({ side, id }) => side === person.side && id !== person.id))
    if (!other) return []
    const fields = { givenName: 'Camille', familyName: 'Fictif', function: 'councillor', address: other.address }
    const act = { operation: 'substitute' as const, scene, person, registrationId, key: randomUUID(), fields }
    const heard = await outside.perform(act)
    await Promise.all([this.lookAgain(scene, person), this.lookAgain(scene, other)])
    return [heard]
  }

  /** As somebody opens the page of their registrations. The database may be away: then they know no better. */
  private async lookAgain(scene: Scene, person: Somebody): Promise<void> {
    const live = `SELECT "id" FROM "Registration" WHERE "encounterId" = $1 AND "personId" = $2
      AND "status" IN ('pending', 'waitlisted', 'offered', 'confirmed')`
    const rows = await this.storm.site.postgres.rows<{ id: string }>(live, [scene.id, person.id]).catch(() => null)
    if (!rows) return
    const [row] = rows
    if (row) this.mine.set(`${scene.id} ${person.id}`, row.id)
    else this.mine.delete(`${scene.id} ${person.id}`)
  }

  /** As letters tell people that a seat is held for them. */
  private async watchOffers(isOver: () => boolean): Promise<void> {
    const sql = `SELECT "id", "personId", "encounterId" FROM "Registration" WHERE "status" = 'offered' AND "encounterId" = ANY($1)
      ORDER BY random() LIMIT 40`
    while (!isOver()) {
      await sleep(500)
      if (this.offers.length > 0) continue
      const ids = this.scenes.map(({ id }) => id)
      this.offers = await this.storm.site.postgres.rows<Offer>(sql, [ids]).catch(() => [])
    }
  }

  /** Faults come as the work goes on: what and after how much of it was drawn before. */
  private async beCruel(): Promise<void> {
    for (const { fault, after } of this.plan) {
      while (this.acknowledged < after) await sleep(50)
      await fault.strike(this.storm)
      this.storm.faults.note(fault.name)
      this.struck += 1
    }
  }
}

export function campaign(id: string, size: CampaignSize, isShort = false): Scenario {
  return {
    id,
    says: `campaign: ${size.operations} acknowledged operations at random, ${size.faults} faults, a model replays the history`,
    isShort,
    async run(storm): Promise<Check[]> {
      const work = new Campaign(storm, size)
      await work.setUp()
      const [started, before] = [Date.now(), storm.faults.total()]
      await work.run()
      const seconds = (Date.now() - started) / 1000
      await storm.calm()
      return [
        equal('faults', storm.faults.total() - before, size.faults),
        figure('operations per second', (size.operations / seconds).toFixed(1)),
      ]
    },
  }
}
