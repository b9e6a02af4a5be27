// Programs that belong to a command: started, brought back when they die, stopped with it.
import { spawn } from 'node:child_process'
import { projectEnv, projectNode, root } from './root.mjs'

/** Starts the project's Node. The channel lets the child notice that its parent is gone (scripts/lib/orphan.mjs). */
export function startNode(args, { env = {}, stdio = 'inherit' } = {}) {
  return spawn(projectNode(), args, { cwd: root, env: projectEnv(env), stdio: [stdio, stdio, stdio, 'ipc'] })
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
  if (code !== 0) throw new Error(`${args.at(-1)} ended with ${signal ?? code}`)
}

/** Asks to end, then insists. */
export async function stopChild(child, patienceMs = 10_000) {
  const exited = whenExited(child)
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await exited
  clearTimeout(insist)
}
