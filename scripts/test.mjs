// npm test — everything; npm test -- unit|integration|e2e [pattern …] — one layer, or what of it matches.
import { whenAskedToEnd } from './lib/ending.mjs'
import { ensureInstalled } from './lib/installed.mjs'

const layers = ['unit', 'integration', 'e2e']
const [first, ...patterns] = process.argv.slice(2)

if (first && !layers.includes(first)) {
  console.error(`Say which layer: npm test -- ${layers.join('|')} [pattern …]`)
  process.exit(2)
}
// Ended from outside, it still takes its servers and its browser with it (process 'exit').
whenAskedToEnd(() => process.exit(130))

try {
  ensureInstalled(console.log)
  const { runTests } = await import('./lib/tests.mjs')
  const { passed, failed } = await runTests(first ? [first] : layers, patterns)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
} catch (error) {
  console.error(error)
  console.log('\n0 passed, 1 failed')
  process.exit(1)
}
