import { isDeepStrictEqual } from 'node:util'
import type { SiteSize } from './site'
import type { Storm } from './storm'

/** `should` of a figure is its target, shown beside it; times on a busy machine decide nothing. */
export type Check = { says: string; is: unknown; should?: unknown }

export type Scenario = {
  /** Of the table of scenarios in the quality bar. */
  id: string
  says: string
  /** Part of `npm test`: over in seconds. */
  isShort?: boolean
  /** A site of its own, when the usual one is not what it is about. */
  site?: Partial<SiteSize>
  /** Shows that the others prove something: here this must be found broken. */
  mustBreak?: 'over'
  run: (storm: Storm) => Promise<Check[]>
}

type Parts<Stage> = Omit<Scenario, 'run'> & {
  setUp: (storm: Storm) => Promise<Stage>
  load: (storm: Storm, stage: Stage) => Promise<unknown>
  /** Runs beside the load. */
  fault?: (storm: Storm, stage: Stage, isOver: () => boolean) => Promise<unknown>
  checks: (storm: Storm, stage: Stage) => Promise<Check[]> | Check[]
}

/** Set-up, load, fault, calm, checks: the order of every scenario. */
export function scenario<Stage>({ setUp, load, fault, checks, ...about }: Parts<Stage>): Scenario {
  return {
    ...about,
    async run(storm) {
      const stage = await setUp(storm)
      const before = storm.faults.total()
      let isOver = false
      const loading = load(storm, stage).finally(() => {
        isOver = true
      })
      await Promise.all([loading, fault?.(storm, stage, () => isOver)])
      const struck = storm.faults.total() - before
      await storm.calm()
      return [...(await checks(storm, stage)), ...(fault ? [holds('something was done to it', struck > 0)] : [])]
    },
  }
}

export const equal = (says: string, is: unknown, should: unknown): Check => ({ says, is, should })

export const holds = (says: string, is: boolean): Check => ({ says, is, should: true })

/** Printed, never judged. */
export const figure = (says: string, is: string | number): Check => ({ says, is })

export function passes(check: Check): boolean {
  return !('should' in check) || isDeepStrictEqual(check.is, check.should)
}
