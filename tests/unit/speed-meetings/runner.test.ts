import { getEventListeners } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPriority } from 'node:os'
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

  it('leaves the event loop to others: requests are answered while it plans', async () => {
    const server = createServer((_, answer) => answer.end('ok'))
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
    // A server on a port has an address of this kind.
    const { port } = server.address() as AddressInfo
    let made = false
    const instance = readPublicInstance('large-600')
    const begun = Promise.withResolvers<void>()
    const run = runPlanner({ instance, budget: forever, seed: 1, onProgress: () => begun.resolve() })
    const outcome = run.outcome.finally(() => {
      made = true
    })
    await begun.promise
    for (let n = 0; n < 50; n++) expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('ok')
    expect(made).toBe(false)
    run.finish()
    expect(await outcome).toMatchObject({ kind: 'planned', score: { U: 0 } })
    server.close()
  })

  it.runIf(process.platform === 'linux')('takes of the processor what others leave', async () => {
    const begun = Promise.withResolvers<void>()
    const order = { instance: readPublicInstance('cerdd-80'), budget: forever, seed: 1 }
    const run = runPlanner({ ...order, onProgress: () => begun.resolve() })
    await begun.promise
    // The 19th field of a thread: how far it steps back.
    const niceness = readdirSync('/proc/self/task').map((id) =>
      Number(readFileSync(`/proc/self/task/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[16]),
    )
    expect(Math.max(...niceness)).toBe(Math.min(getPriority() + 10, 19))
    run.finish()
    await run.outcome
  })

  it('keeps no place for those who have left the queue', async () => {
    const abort = new AbortController()
    const order = { instance: readPublicInstance('cerdd-80'), budget: forever, seed: 1 }
    const running = runPlanner(order)
    const left = Array.from({ length: 8 }, () => runPlanner({ ...order, signal: abort.signal }))
    expect(await runPlanner(order).outcome).toEqual({ kind: 'busy' })
    abort.abort()
    const kinds = await Promise.all(left.map(({ outcome }) => outcome))
    expect(kinds).toEqual(Array(8).fill({ kind: 'cancelled' }))
    const next = runPlanner({ ...order, budget: { moves: 0 } })
    running.finish()
    expect([(await running.outcome).kind, (await next.outcome).kind]).toEqual(['planned', 'planned'])
  })

  it('listens to nobody any more once its plans are made', async () => {
    const { signal } = new AbortController()
    const order = { instance: readPublicInstance('tiny-6'), budget: { moves: 0 }, seed: 1, signal }
    await Promise.all([runPlanner(order).outcome, runPlanner(order).outcome])
    expect(getEventListeners(signal, 'abort')).toEqual([])
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
