// TypeScript outside Next: one file of JavaScript per entry (docs/decisions/004-bundles-outside-next.md).
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { inRoot, root } from './root.mjs'

/**
 * Bundles a TypeScript entry; packages stay in node_modules. Gives the path of the bundle.
 * `react-server` is the condition under which `server-only` may be imported.
 */
export async function bundle(entry, outdir = inRoot('.cache', 'bundles'), firstLine = '') {
  const result = await build({
    entryPoints: [{ in: entry, out: basename(entry).replace(/\.[cm]?tsx?$/, '') }],
    absWorkingDir: root,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    conditions: ['react-server'],
    // Node finds Next's files only by their whole name.
    alias: { '@': root.replace(/\/$/, ''), 'next/headers': 'next/headers.js' },
    banner: { js: firstLine },
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
  })
  return inRoot(Object.keys(result.metafile.outputs).find((file) => file.endsWith('.mjs')))
}

/** Arguments for Node that run a bundle: it reads its packages under the same condition as it was made. */
export const nodeFlags = ['--conditions=react-server', '--enable-source-maps']

const commands = inRoot('scripts', 'commands')

/** What `npm run admin` and the like run: all but the worker. */
export function commandNames() {
  const names = readdirSync(commands).map((file) => basename(file, '.ts'))
  return names.filter((name) => name !== 'worker')
}

export function commandEntry(name) {
  const entry = join(commands, `${name}.ts`)
  return existsSync(entry) ? entry : undefined
}
