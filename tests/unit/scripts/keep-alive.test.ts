import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepAlive } from '@/scripts/lib/keep-alive.mjs'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A program whose every start can be ended from outside. */
function aProgram() {
  const ends: (() => void)[] = []
  const start = vi.fn(async () => {
    const { promise: exited, resolve } = Promise.withResolvers<void>()
    ends.push(() => resolve())
    return { exited, stop: async () => resolve() }
  })
  return { start, end: () => ends.at(-1)?.() }
}

it('starts a program again when it ends by itself', async () => {
  const { start, end } = aProgram()
  await keepAlive({ name: 'The web server', start, say: () => {} })
  end()
  await vi.advanceTimersByTimeAsync(200)
  expect(start).toHaveBeenCalledTimes(2)
})

it('waits twice as long each time it falls', async () => {
  const { start, end } = aProgram()
  await keepAlive({ name: 'The web server', start, say: () => {} })
  end()
  await vi.advanceTimersByTimeAsync(200)
  end()
  await vi.advanceTimersByTimeAsync(399)
  expect(start).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(start).toHaveBeenCalledTimes(3)
})

it('is quick again after a program has stood for a while', async () => {
  const { start, end } = aProgram()
  await keepAlive({ name: 'The web server', start, say: () => {} })
  end()
  await vi.advanceTimersByTimeAsync(200 + 31_000)
  end()
  await vi.advanceTimersByTimeAsync(200)
  expect(start).toHaveBeenCalledTimes(3)
})

it('goes on trying when a start fails, and says why', async () => {
  const { start, end } = aProgram()
  const said: string[] = []
  await keepAlive({ name: 'The database', start, say: (line) => said.push(line) })
  start.mockRejectedValueOnce(new Error('no room'))
  end()
  await vi.advanceTimersByTimeAsync(600)
  expect(said).toEqual(['The database ended by itself, it is started again', 'The database does not start: no room'])
  expect(start).toHaveBeenCalledTimes(3)
})

it('leaves a program that was asked to stop', async () => {
  const { start } = aProgram()
  const kept = await keepAlive({ name: 'The worker', start, say: () => {} })
  await kept.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(start).toHaveBeenCalledTimes(1)
})
