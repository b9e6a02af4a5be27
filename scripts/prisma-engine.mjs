// Prisma's schema engine without a download: the WebAssembly build of the same engine, behind the protocol of the
// native one (JSON-RPC, one message a line). Why: docs/decisions/002-offline-prisma-engine.md.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { migrationAdapter } from './lib/migration-adapter.mjs'

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
})

// `cli can-connect-to-database`: a database that is not there shows itself at the first statement, with a better message.
if (positionals[0] === 'cli') process.exit(0)

const url = values.datasource ? JSON.parse(values.datasource).url : undefined
const engine = await startEngine(url)

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim()) await answer(JSON.parse(line))
}
process.exit(0)

async function startEngine(connectionString) {
  const wasmFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': glue,
  })
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) }
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const adapter = migrationAdapter(new pg.Pool({ connectionString, options: '-c client_min_messages=warning' }))
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}

async function answer({ id, method, params }) {
  try {
    const result = method === 'getDatabaseVersion' ? await engine.version(params) : await engine[method](params)
    if (method === 'diff' && result.stdout) send({ id: 0, method: 'print', params: { content: result.stdout } })
    send({ id, result: result ?? null })
  } catch (error) {
    send({ id, error: { code: 4466, message: String(error.message ?? error), data: failure(error) } })
  }
}

function failure(error) {
  const code = error.code ?? error.error_code
  return code
    ? { is_panic: false, message: error.message, meta: error.meta ?? null, error_code: code }
    : { is_panic: false, message: String(error.message ?? error), meta: null, error_code: 'P3006' }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
