// npm run admin, import …: node scripts/run.mjs NAME …args runs scripts/commands/NAME.ts, built with the product or now.
// Without DATABASE_URL it works on the embedded database that runs under DATA_DIR.
import { commandEntry, nodeFlags } from './lib/bundle.mjs'
import { startNode, whenExited } from './lib/children.mjs'
import { embeddedEnv } from './lib/embedded.mjs'
import { whenAskedToEnd } from './lib/ending.mjs'
import { commandBundle } from './lib/product.mjs'

const [name = '', ...args] = process.argv.slice(2)
if (!/^[a-z-]+$/.test(name) || !commandEntry(name)) {
  console.error(`There is no command "${name}" in scripts/commands.`)
  process.exit(2)
}
const { env, close } = await embeddedEnv()
const child = startNode([...nodeFlags, await commandBundle(name), ...args], { env })
whenAskedToEnd(() => child.kill())
const { code } = await whenExited(child)
await close()
process.exit(code ?? 1)
