import { setTimeout as sleep } from 'node:timers/promises'

/** What scripts/lib/children.mjs gives for a server it started. */
type Started = { pid: number | undefined; exited: Promise<unknown>; stop: () => Promise<void> }

export type KeptProcess = {
  name: string
  /** Where it answers; workers answer nowhere. */
  url: string | null
  /** kill −9, and up again at once, as a supervisor would do; whether there was anybody to kill. */
  kill: () => Promise<boolean>
  /** kill −9, and it stays away. */
  killForGood: () => Promise<boolean>
  /** Asked to end: what it is doing is done first. */
  end: () => Promise<void>
  start: () => Promise<void>
  /** SIGSTOP: its connections stay open, nothing answers; until it is thawed. */
  freeze: () => void
  thaw: () => void
  /** kill −9 without waiting for its end. */
  drop: () => void
  pid: () => number | null
  isRunning: () => boolean
  /** How often it ended without being asked to. */
  ownEnds: () => number
}

/** A process of the product under a supervisor that may also be cruel to it. */
export function keptProcess(name: string, url: string | null, launch: () => Started): KeptProcess {
  let current: Started | null = null
  let ownEnds = 0

  const start = async () => {
    if (current) return
    const started = launch()
    current = started
    void started.exited.then(async () => {
      if (current !== started) return
      ownEnds += 1
      current = null
      await sleep(200)
      await start()
    })
  }
  const take = () => {
    const taken = current
    current = null
    return taken
  }
  const killForGood = async () => {
    const victim = take()
    if (!victim?.pid) return false
    process.kill(victim.pid, 'SIGKILL')
    await victim.exited
    return true
  }
  const signal = (name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL') => {
    if (current?.pid) process.kill(current.pid, name)
  }
  return {
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    drop: () => signal('SIGKILL'),
    name,
    url,
    start,
    killForGood,
    kill: async () => {
      const isHit = await killForGood()
      await start()
      return isHit
    },
    end: async () => {
      await take()?.stop()
    },
    pid: () => current?.pid ?? null,
    isRunning: () => current !== null,
    ownEnds: () => ownEnds,
  }
}
