import { afterEach, expect, it, vi } from 'vitest'
import { type Listener, listen } from '@/lib/platform/listen'
import { log } from '@/lib/platform/log'
import { db } from '@/tests/support/database'
import { openDeafWire } from '@/tests/support/deaf-wire'

// A wire is taken for deaf after five seconds.
vi.setConfig({ testTimeout: 30_000 })

const url = process.env.DATABASE_URL ?? ''
const channel = 'listening_test'
const listeners: Listener[] = []

afterEach(async () => {
  await Promise.all(listeners.splice(0).map((each) => each.close()))
  vi.restoreAllMocks()
})

function begin(address: string) {
  const [onMessage, onListening, onLost] = [vi.fn(), vi.fn(), vi.fn()]
  listeners.push(listen(address, { channel, onMessage, onListening, onLost }))
  return { onMessage, onListening, onLost }
}

const say = (words: string) => db.$executeRaw`SELECT pg_notify(${channel}, ${words})`

it('hears what is said on its channel, and nothing that it asked itself', async () => {
  const { onMessage, onListening } = begin(url)
  await vi.waitFor(() => expect(onListening).toHaveBeenCalledOnce(), 20_000)
  await say('halluin')
  await vi.waitFor(() => expect(onMessage).toHaveBeenCalled(), 20_000)
  expect(onMessage.mock.calls).toEqual([['halluin']])
})

it('does not believe that it listens where nothing comes through, and says what to do', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  const wire = await openDeafWire(url)
  const { onListening, onLost } = begin(wire.url)
  await vi.waitFor(() => expect(onLost).toHaveBeenCalled(), 20_000)
  await wire.close()
  expect(onListening).not.toHaveBeenCalled()
  const reason = expect.stringContaining('DATABASE_LISTEN_URL')
  expect(warn).toHaveBeenCalledWith({ channel, reason }, 'not hearing the database')
})
