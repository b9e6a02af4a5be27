// Brings a program back whenever it ends before it was asked to.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const longestWaitMs = 15_000
const steadyMs = 30_000

/**
 * @param {{ name: string, start: () => Promise<{ exited: Promise<unknown>, stop: () => Promise<void> }>, say: (line: string) => void }} kept
 * The wait doubles from a fifth of a second while the program keeps falling, and starts anew after it has stood for a while.
 */
export async function keepAlive({ name, start, say }) {
  let stopping = false
  let current = await start()
  let startedAt = Date.now()
  let waitMs = 200

  const watch = async () => {
    while (!stopping) {
      await current.exited
      if (stopping) return
      if (Date.now() - startedAt > steadyMs) waitMs = 200
      say(`${name} ended by itself, it is started again`)
      current = await restart()
      startedAt = Date.now()
    }
  }
  const restart = async () => {
    for (;;) {
      await sleep(waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
      if (stopping) return current
      try {
        return await start()
      } catch (error) {
        say(`${name} does not start: ${error.message}`)
      }
    }
  }
  void watch()
  return {
    async stop() {
      stopping = true
      await current.stop()
    },
  }
}
