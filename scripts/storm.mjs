// npm run storm — faults under load, and what is left of every promise afterwards (docs/storms.md).
import { bundle, nodeFlags } from './lib/bundle.mjs'
import { startNode, whenExited } from './lib/children.mjs'
import { whenAskedToEnd } from './lib/ending.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { inRoot } from './lib/root.mjs'

ensureInstalled(console.log)
const { ensureClient } = await import('./lib/prisma.mjs')
const { buildProduct, isBuilt } = await import('./lib/product.mjs')

await ensureClient()
if (!isBuilt()) await buildProduct()
const command = await bundle(inRoot('tests', 'storm', 'command.ts'))
const child = startNode([...nodeFlags, command, ...process.argv.slice(2)])
whenAskedToEnd(() => child.kill())
const { code } = await whenExited(child)
process.exit(code ?? 1)
