// The planner's thread as one text in lib/generated: see docs/decisions/070-the-planner-runs-from-a-text.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, root } from './root.mjs'

const made = inRoot('lib', 'generated', 'planner-text.ts')

/** Bundles the thread when its sources are others than those it was bundled from. */
export async function ensurePlannerText() {
  const firstLine = `// Made from ${fingerprint(['lib/speed-meetings', 'node_modules/zod/package.json'])}`
  if (existsSync(made) && readFileSync(made, 'utf8').startsWith(firstLine)) return
  const { outputFiles } = await build({
    entryPoints: [inRoot('lib', 'speed-meetings', 'planner-thread.ts')],
    absWorkingDir: root,
    alias: { '@': root.replace(/\/$/, '') },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    write: false,
  })
  mkdirSync(inRoot('lib', 'generated'), { recursive: true })
  writeFileSync(made, `${firstLine}\nexport const plannerText = ${JSON.stringify(outputFiles[0]?.text ?? '')}\n`)
}
