// One of a kind at a time: a file with the process id of who has the lock.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Takes the lock, which falls with this process. Gives what its holder wrote when somebody else has it. */
export function takeLock(file, note) {
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, ...note }), { flag: 'wx' })
      process.once('exit', () => rmSync(file, { force: true }))
      return undefined
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder && isRunning(holder.pid)) return holder
    rmSync(file, { force: true })
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A process id is given again after a restart of the machine: it must be one of our scripts too, where that can be seen. */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts')
  } catch {
    return process.platform !== 'linux'
  }
}
