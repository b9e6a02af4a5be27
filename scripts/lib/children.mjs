// Programs that belong to a command: started under the project's Node, and stopped with it.
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { inRoot, projectEnv, projectNode, root } from './root.mjs'

/** Starts the project's Node; what it prints goes to the terminal, or to the end of the file `log`. Ends with this process. */
export function startNode(args, { env = {}, log } = {}) {
  const out = log ? openSync(log, 'a') : 'inherit'
  const child = spawn(projectNode(), args, { cwd: root, env: projectEnv(env), stdio: ['inherit', out, out] })
  const end = () => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

export function whenExited(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null)
      resolve({ code: child.exitCode, signal: child.signalCode })
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', (error) => resolve({ code: 1, signal: null, error }))
  })
}

/** Runs to the end. @throws when the program fails. */
export async function runNode(args, options) {
  const { code, signal } = await whenExited(startNode(args, options))
  if (code !== 0) throw new Error(`${args.find((arg) => !arg.startsWith('-'))} ended with ${signal ?? code}`)
}

/**
 * A server that is kept: `exited` resolves when it ends, `stop()` asks it to end and then insists. It is in a group of its own,
 * because Ctrl-C is for its supervisor, who ends it in order; and it ends when its supervisor is killed.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, log?: string }} options
 */
export function startServer(args, { env = {}, log } = {}, patienceMs = 10_000) {
  const out = log ? openSync(log, 'a') : 'inherit'
  const follow = `--import=${inRoot('scripts', 'lib', 'end-with-parent.mjs')}`
  const stdio = ['ignore', out, out, 'ipc']
  const itsEnv = projectEnv({ ...env, SUPERVISED_BY: String(process.pid) })
  const child = spawn(projectNode(), [follow, ...args], { cwd: root, env: itsEnv, detached: true, stdio })
  const exited = whenExited(child)
  const stop = async () => {
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await exited
    clearTimeout(insist)
  }
  return { pid: child.pid, exited, stop }
}
