import { cooling, patience } from './acceptance'
import { ClosedTables } from './closed-tables'
import { Neighbourhood } from './neighbourhood'
import { Openings } from './openings'
import { restore } from './plan'
import type { Problem } from './problem'
import { Random } from './random'
import { satisfactions, worstThreshold } from './satisfaction'
import { isBetter, type Score, scoreOf } from './score'
import { Seating } from './seating'
import { seatWhoCan } from './standing'
import { seatEverybody } from './start'
import type { Shares } from './weights'

export type Found = { seats: Int32Array; score: Score; moves: number }

/** Proposals between two looks at the clock: well under a millisecond, or two where tables are large. */
export const burst = 512

/** A pass first goes downhill for this part of its time; that also tells how many proposals there will be. */
const downhill = 0.02

/**
 * Temperatures in units of what one whole satisfaction weighs. With few proposals per seat there is no time to lose what the
 * first plan has, so a pass starts and ends colder. Many seats never happen to be all good at once, so they have to freeze.
 */
const hot = 1
const warmth = (perSeat: number): number => between(0.02, 0.0055 * Math.sqrt(perSeat), 0.15)
const coldness = (perSeat: number, seats: number): number =>
  Math.min(between(0.005, 0.0007 * Math.sqrt(perSeat), 0.02), 0.3 / Math.sqrt(seats))

/** With few proposals fairness aims beyond the worst decile at first: by the time those are raised, others are the worst. */
const lookahead = (perSeat: number): number => 1 + 4 / Math.sqrt(perSeat)

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))

export class Search {
  readonly s: Seating
  best: Found
  moves = 0
  private readonly random: Random
  private readonly neighbourhood: Neighbourhood
  private readonly closedTables: ClosedTables
  private readonly openings: Openings
  private passes = 0

  constructor(
    readonly problem: Problem,
    seed: number,
    shares?: Shares,
    stopped: () => boolean = () => false,
  ) {
    this.random = new Random(seed)
    this.s = new Seating(problem, shares)
    seatEverybody(this.s, this.random, stopped)
    this.neighbourhood = new Neighbourhood(this.s, this.random)
    this.closedTables = new ClosedTables(this.s, this.random)
    this.openings = new Openings(this.s, this.random)
    this.best = this.snapshot()
  }

  /** Nobody has anywhere to go: no tables, no visitors, no round left. */
  get isDecided(): boolean {
    return this.neighbourhood.seats.length === 0
  }

  /** How many proposals the next annealing takes at most, more per seat where there are more seats: twice as many every fourth time. */
  get longestPass(): number {
    const seats = this.neighbourhood.seats.length
    return 4 * seats * seats * Math.sqrt(seats) * 2 ** Math.floor((this.passes + 1) / 4)
  }

  /**
   * One annealing, as far as `progress` (0 to 1) says; gives way now and then, and says whether a better plan was found.
   * The first one starts warm from the constructed plan; later ones hot from where the last one ended or warm from the best:
   * reheating as Osman has it (Metastrategy algorithms for the vehicle routing problem, 1993).
   * `length`: its proposals, if known. Breaks off before there are more than `most` in all, without another look: a search
   * that goes on looks at the same plans.
   */
  *pass(
    progress: () => number,
    length = Number.POSITIVE_INFINITY,
    most = Number.POSITIVE_INFINITY,
  ): Generator<boolean, void> {
    const { satisfaction, worstServed, meeting, colleagues, mix } = this.s.weights
    const unit = [satisfaction, worstServed / 4, meeting * 10, colleagues, mix / 30].find((weight) => weight > 0) ?? 1
    const isHot = this.passes++ % 2 === 1
    if (!isHot && this.passes > 1) restore(this.s, this.best.seats)
    const seats = this.neighbourhood.seats.length
    if (this.isDecided) return
    const begun = this.moves
    let temperatures: Float64Array | undefined
    let ahead = 1
    const betweenAims = Math.max(Math.min(seats * 8, length / 16), burst * 2)
    let sinceAim = betweenAims
    for (let done = progress(); done < 1; done = progress()) {
      if (this.moves + burst > most) return
      if (sinceAim >= betweenAims) {
        sinceAim = 0
        yield this.aim(done < 0.5 ? ahead : 1)
      }
      if (!temperatures && done >= downhill) {
        const perSeat = (this.moves - begun) / done / seats
        temperatures = cooling((isHot ? hot : warmth(perSeat)) * unit, coldness(perSeat, seats) * unit)
        ahead = lookahead(perSeat)
        sinceAim = betweenAims
      }
      this.burst(temperatures?.[Math.floor(done * 1024)] ?? coldness(0, seats) * unit)
      sinceAim += burst
    }
    yield this.aim()
  }

  private burst(temperature: number): void {
    for (let k = 0; k < burst; k++) this.neighbourhood.step(temperature)
    this.moves += burst
    const floor = () => -temperature * (patience[this.random.below(patience.length)] ?? 0)
    for (let k = 0; this.closedTables.exist && k < burst / 16; k++) this.closedTables.tryCompany(floor())
    for (let k = 0; this.openings.exist && k < burst / 64; k++) this.openings.tryOne(floor())
  }

  /** Looks at the plan as it stands: keeps it if it is the best so far, and aims fairness at its worst decile, or `ahead` times as many people. */
  private aim(ahead = 1): boolean {
    this.s.aimAt(worstThreshold(satisfactions(this.problem, this.s.got), ahead))
    seatWhoCan(this.s)
    const found = this.snapshot()
    if (!isBetter(found.score, this.best.score)) return false
    this.best = found
    return true
  }

  private snapshot(): Found {
    seatWhoCan(this.s)
    return { seats: this.s.seat.slice(), score: scoreOf(this.s), moves: this.moves }
  }
}
