// The layers of tests, one after the other, each with its count.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { bundle, nodeFlags } from './bundle.mjs'
import { startNode, whenExited } from './children.mjs'
import { withEndToEndSite } from './end-to-end-site.mjs'
import { ensureClient } from './prisma.mjs'
import { buildProduct, isBuilt } from './product.mjs'
import { inRoot } from './root.mjs'
import { openThrowAwayServer } from './test-databases.mjs'

const resultsIn = (name) => inRoot('test-results', `${name}.json`)

export async function runTests(layers, patterns) {
  mkdirSync(inRoot('test-results'), { recursive: true })
  await ensureClient()
  const server = layers.some((layer) => layer !== 'unit') ? await openThrowAwayServer() : undefined
  const counts = []
  for (const layer of layers) {
    heading(layer)
    const count = await run[layer](server, patterns)
    console.log(`${layer}: ${count.passed} passed, ${count.failed} failed`)
    counts.push(count)
  }
  await server?.close()
  return added(counts)
}

function added(counts) {
  return counts.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }))
}

/** A storm comes last, on a site of its own: what it does to it is nothing for the journeys. */
const run = {
  unit: (server, patterns) => vitest('unit', server, patterns),
  integration: (server, patterns) => vitest('integration', server, patterns),
  e2e: async (server, patterns) => {
    const isStorm = (pattern) => pattern.includes('storm')
    const journeys = patterns.filter((pattern) => !isStorm(pattern))
    const counts = []
    if (patterns.length === 0 || journeys.length > 0) counts.push(await endToEnd(server, journeys))
    if (patterns.length === 0 || patterns.some(isStorm)) counts.push(await storm())
    return added(counts)
  },
}

async function storm() {
  const file = resultsIn('storm')
  rmSync(file, { force: true })
  if (!isBuilt()) await buildProduct()
  const entry = await bundle(inRoot('tests', 'storm', 'command.ts'))
  const { code } = await whenExited(startNode([...nodeFlags, entry, '--short', `--results=${file}`]))
  const { passed = 0, failed = 0 } = readResults(file)
  return counted(code, passed, failed)
}

const heading = (text) => console.log(`\n── ${text} ${'─'.repeat(60 - text.length)}`)

async function vitest(project, server, patterns) {
  const file = resultsIn(project)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', `--project=${project}`, ...reporters, ...patterns]
  const code = await runTool('vitest/vitest.mjs', args, {
    TEST_SERVER: server?.cluster.url('DATABASE'),
    TZ: 'Asia/Kathmandu',
  })
  const { numPassedTests = 0, numFailedTests = 0 } = readResults(file)
  return counted(code, numPassedTests, numFailedTests)
}

async function endToEnd(server, patterns) {
  try {
    if (!isBuilt()) await buildProduct()
    return await withEndToEndSite(server, async (site) => {
      const file = resultsIn('e2e')
      rmSync(file, { force: true })
      const env = { ...site, PLAYWRIGHT_JSON_OUTPUT_FILE: file, TZ: 'Asia/Kathmandu' }
      const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...patterns], env)
      const { expected = 0, unexpected = 0, flaky = 0 } = readResults(file).stats ?? {}
      if (flaky) console.log(`${flaky} passed at the second try only`)
      return counted(code, expected + flaky, unexpected)
    })
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

/** A run that fails without a failed test (it crashed, a file does not load) is a failure too. */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

async function runTool(path, args, env) {
  const { code } = await whenExited(startNode([inRoot('node_modules', path), ...args], { env }))
  return code ?? 1
}

function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
