import type { Plan } from './plan'
import type { Budget } from './planner'
import type { Instance } from './schema'
import type { Score } from './score'

export type ToThread = {
  instance: Instance
  budget: Budget
  seed: number
  /** One 32-bit word: 1 asks the search to end with what it has. */
  stop: SharedArrayBuffer
}

export type Planned = { kind: 'planned'; plan: Plan; score: Score; moves: number }

export type FromThread = { kind: 'progress'; score: Score; moves: number; share: number } | Planned
