import { describe, expect, it } from 'vitest'
import { runPlanner } from '@/lib/speed-meetings/runner'
import { checked, readPublicInstance } from '@/tests/support/speed-meetings'

const forever = { ms: 600_000 }

describe('the planner in its thread', () => {
  it('gives the plan of its seed and its moves, as on any other thread', async () => {
    const instance = readPublicInstance('cerdd-40')
    const order = { instance, budget: { moves: 50_000 }, seed: 7 }
    const [one, other] = await Promise.all([runPlanner(order).outcome, runPlanner(order).outcome])
    expect(one).toMatchObject({ kind: 'planned' })
    expect(one).toEqual(other)
    expect(checked(instance, one.kind === 'planned' && one.plan)).toMatchObject({ ok: true })
  })

  it('ends with the best plan when asked to finish, while the caller goes on', async () => {
    const instance = readPublicInstance('cerdd-80')
    const run = runPlanner({ instance, budget: forever, seed: 1, onProgress: () => run.finish() })
    const outcome = await run.outcome
    expect(outcome).toMatchObject({ kind: 'planned', score: { U: 0 } })
    expect(checked(instance, outcome.kind === 'planned' && outcome.plan)).toMatchObject({ ok: true })
  })

  it('lets the next one go first when nobody waits any more', async () => {
    const abort = new AbortController()
    const instance = readPublicInstance('cerdd-80')
    const left = runPlanner({
      instance,
      budget: forever,
      seed: 1,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    })
    const next = runPlanner({ instance, budget: { moves: 0 }, seed: 1 })
    expect(await left.outcome).toEqual({ kind: 'cancelled' })
    expect(await next.outcome).toMatchObject({ kind: 'planned' })
  })

  it('says when too many wait, and takes orders again afterwards', async () => {
    const instance = readPublicInstance('tiny-6')
    const order = { instance, budget: { moves: 0 }, seed: 1 }
    const runs = Array.from({ length: 10 }, () => runPlanner(order))
    const kinds = (await Promise.all(runs.map(({ outcome }) => outcome))).map(({ kind }) => kind)
    expect(kinds).toEqual([...Array(9).fill('planned'), 'busy'])
    expect((await runPlanner(order).outcome).kind).toBe('planned')
  })
})
