import { readFileSync } from 'node:fs'
import { Pool } from 'pg'

type Props = { searchParams: Promise<{ like?: string }> }

type Script = Record<string, { text: string; values: (string | null)[] }[]>

export const dynamic = 'force-dynamic'

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** Nothing to see; with `like` the statements of that page are sent, one after the other, and their rows read. */
export default async function EmptyDynamicPage({ searchParams }: Props) {
  const { like } = await searchParams
  if (like) await say(script()[like] ?? [])
  return <p>Nothing</p>
}

let known: Script | undefined

function script(): Script {
  // Written by the benchmark that asks.
  known ??= JSON.parse(readFileSync(process.env.BENCH_STATEMENTS ?? '', 'utf8')) as Script
  return known
}

async function say(statements: Script[string]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of statements) await client.query(text, values)
  } finally {
    client.release()
  }
}
