import { writeFileSync } from 'node:fs'
import { log } from '@/lib/platform/log'

const pause = 10_000

/**
 * Touches a file as long as this process's loop turns: what looks after the process looks how old it is.
 * @throws at once where the file cannot be written; later that is only logged, for it is no reason to end a letter half-way
 */
export function sayAlive(file: string): NodeJS.Timeout {
  const touch = () => writeFileSync(file, '')
  touch()
  return setInterval(() => {
    try {
      touch()
    } catch (error) {
      log.warn({ err: error }, 'the file that says this worker is alive cannot be written')
    }
  }, pause)
}
