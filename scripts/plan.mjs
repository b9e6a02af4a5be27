// npm run --silent plan -- FILE …args: a plan needs no database, so none is started.
import { nodeFlags } from './lib/bundle.mjs'
import { startNode, whenExited } from './lib/children.mjs'
import { whenAskedToEnd } from './lib/ending.mjs'
import { commandBundle } from './lib/product.mjs'

const child = startNode([...nodeFlags, await commandBundle('plan'), ...process.argv.slice(2)])
// Asked to end, the planner prints the best plan it has.
whenAskedToEnd(() => child.kill())
const { code } = await whenExited(child)
process.exit(code ?? 1)
