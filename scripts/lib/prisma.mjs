// Prisma's command line, with the schema engine of scripts/prisma-engine in place of a download.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { ensurePlannerText } from './planner-text.mjs'
import { inRoot, projectEnv, projectNode, root } from './root.mjs'

const cli = inRoot('node_modules', 'prisma', 'build', 'index.js')

/** What Prisma needs to find our engine. Windows cannot start a script, so there Prisma fetches its own. */
function prismaEnv(databaseUrl, migrations) {
  return projectEnv({
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    ...(process.platform !== 'win32' && { PRISMA_SCHEMA_ENGINE_BINARY: inRoot('scripts', 'prisma-engine') }),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...(migrations && { PRISMA_MIGRATIONS: migrations }),
  })
}

/**
 * Runs `prisma …args`; gives `{ code, output }`. @throws when the exit code is not among `allowed`.
 * @param {string[]} args
 * @param {{ databaseUrl?: string, migrations?: string, allowed?: number[] }} options
 */
export async function prisma(args, { databaseUrl, migrations, allowed = [0] } = {}) {
  const child = spawn(projectNode(), [cli, ...args], {
    cwd: root,
    env: prismaEnv(databaseUrl, migrations),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (!allowed.includes(code)) throw new Error(`prisma ${args.slice(0, 2).join(' ')} failed:\n${output}${errors}`)
  return { code, output }
}

const stamp = inRoot('lib', 'generated', 'made-from')

/** Generates what lies in lib/generated: the client when the schema, or Prisma, is another, and the planner's text. */
export async function ensureClient() {
  await ensurePlannerText()
  const madeFrom = fingerprint(['prisma/schema', 'node_modules/prisma/package.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return
  await prisma(['generate'])
  writeFileSync(stamp, madeFrom)
}
