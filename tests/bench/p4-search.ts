import { Pool } from 'pg'
import { listCommunes } from '@/lib/communes/list.queries'
import { noFilters } from '@/lib/communes/schema'
import { searchCommunes } from '@/lib/communes/search.queries'
import { searchOfficials } from '@/lib/officials/officials.queries'
import { listPeople } from '@/lib/officials/people.queries'
import { loadReference } from '@/prisma/seed/reference/load'
import { type About, another, type Context, inTurn, type Line, quantile, rounds, timed } from '@/tests/support/bench'
import { communesInBulk } from '@/tests/support/bench-communes'
import { cloneOf } from '@/tests/support/bench-databases'
import { nth } from '@/tests/support/bench-names'
import { actorOf, officialsInBulk } from '@/tests/support/bench-people'
import { type Questions, questionsOf } from '@/tests/support/bench-questions'

export const about: About = { name: 'Search, 95th percentile', floor: 'the same questions to data ten times smaller' }

type Search = keyof typeof searches

type Step = { name: string; communes: number; officials: number; asked: Search[] }

/** What is carried are 38,000 communes; `communes` and `officials` are made beside them. */
const steps: Step[] = [
  { name: '38,000 communes', communes: 0, officials: 0, asked: ['suggested communes', 'listed communes'] },
  {
    name: '100,000 communes, 500,000 officials',
    communes: 62_000,
    officials: 500_000,
    asked: ['suggested communes', 'listed communes', 'suggested officials', 'listed officials'],
  },
]

const least: Step = { ...(steps[1] as Step), communes: 200, officials: 200 }

const administrator = actorOf('', 'Ada Rivelaine', { isAdministrator: true })

const searches = {
  'suggested communes': { of: 'communes', ask: (text: string) => searchCommunes(text) },
  'listed communes': { of: 'communes', ask: (text: string) => listCommunes({ ...noFilters, q: text }) },
  'suggested officials': { of: 'officials', ask: (text: string) => searchOfficials(administrator, text) },
  'listed officials': {
    of: 'officials',
    ask: (text: string) => listPeople(administrator, { q: text, page: 1, state: undefined }),
  },
} as const

const perRound = 100

export async function run(context: Context): Promise<Line[]> {
  const lines: Line[] = []
  const base = await grounds(context)
  for (const step of context.smoke ? [least] : steps) {
    const [large, small] = [await filled(base.large, step, 1), await filled(base.small, step, 0.1)]
    for (const search of step.asked) {
      const side = (process: Asker) => async (round: number) => Number(await process.call('percentile', search, round))
      const measured = await inTurn(
        { product: side(large), floor: side(small) },
        rounds(context, { least: 3, most: 5 }),
      )
      const what = `${search}, ${step.name}`
      lines.push({ what, unit: 'ms', moreIsBetter: false, ...measured, target: { of: 'ratio', most: 1.5 } })
    }
    await Promise.all([large.end(), small.end()])
  }
  return lines
}

type Asker = ReturnType<typeof another>

/** Databases with the communes that are carried, and with a tenth of them. */
async function grounds({ smoke, template }: Context): Promise<Record<'large' | 'small', string>> {
  const large = await cloneOf(template, 'vav_bench_p4_large')
  if (!smoke) await inAnother(large, 'loadAll')
  const small = await cloneOf('vav_bench_p4_large', 'vav_bench_p4_small')
  await inAnother(small, 'keepTenth')
  return { large: 'vav_bench_p4_large', small: 'vav_bench_p4_small' }
}

async function inAnother(url: string, name: string, ...args: unknown[]): Promise<void> {
  const process = another({ DATABASE_URL: url })
  await process.call(name, ...args)
  await process.end()
}

/** A process that answers from a copy of `ground` with as much (or a part of it) beside as the step wants. */
async function filled(ground: string, { communes, officials }: Step, part: number): Promise<Asker> {
  const url = await cloneOf(ground, `${ground}_filled`)
  await inAnother(url, 'fill', communes * part, officials * part)
  return another({ DATABASE_URL: url })
}

export function loadAll(): Promise<void> {
  return withPool(async (pool) => {
    await loadReference(pool, { scope: 'full' })
  })
}

/** Without asking foreign keys: each commune that goes would be looked for, row by row, in tables that nobody deletes from. */
export function keepTenth(): Promise<void> {
  const kept = (country: string, code: string) => `hashtext("${country}" || "${code}") % 10 = 0`
  return withPool(async (pool) => {
    await pool.query(`
      BEGIN;
      SET LOCAL session_replication_role = replica;
      DELETE FROM "Body" WHERE NOT ${kept('communeCountry', 'communeCode')};
      DELETE FROM "Commune" WHERE NOT ${kept('country', 'code')};
      DELETE FROM "CommuneName" WHERE NOT ${kept('country', 'code')};
      DELETE FROM "TerritoryCommune" WHERE NOT ${kept('country', 'code')};
      DELETE FROM "FormerCommune" WHERE NOT ${kept('country', 'successorCode')};
      COMMIT`)
  })
}

/** Then tidied up as the server would in a quiet hour. */
export async function fill(communes: number, officials: number): Promise<void> {
  if (communes > 0) await communesInBulk(communes)
  await withPool(async (pool) => {
    if (officials > 0)
      await withoutIndexes(pool, ['Person', 'EmailAddress', 'Mandate'], () => officialsInBulk(officials))
    await pool.query('VACUUM ANALYZE')
  })
}

/**
 * Half a million rows are written in a fraction of the time when their indexes are made afterwards, as a restore does. What
 * forbids overlaps stays away: no search asks it, and checking it costs more than everything else.
 */
async function withoutIndexes(pool: Pool, tables: string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ drop: string; make: string | null }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop, NULL AS make
     FROM pg_constraint WHERE contype = 'x' AND conrelid::regclass::text = ANY(SELECT quote_ident(unnest($1::text[])))
     UNION ALL
     SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     FROM pg_index WHERE NOT indisunique AND NOT indisexclusion AND indrelid::regclass::text = ANY(SELECT quote_ident(unnest($1::text[])))`,
    [tables],
  )
  for (const { drop } of rows) await pool.query(drop)
  await work()
  for (const { make } of rows) if (make !== null) await pool.query(make)
}

/** Without the patience of the application's own connections, which ends after seconds. */
async function withPool(work: (pool: Pool) => Promise<unknown>): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL })
  await work(pool)
  await pool.end()
}

let questions: Questions | undefined

/** Each database is asked for what is in it, one question after the other. */
export async function percentile(search: Search, round: number): Promise<number> {
  questions ??= await questionsOf(6 * perRound)
  const { of, ask } = searches[search]
  const times: number[] = []
  for (let n = round * perRound; n < (round + 1) * perRound; n++) {
    // From all over the alphabet in every round.
    const text = nth(questions[of], n * 7919)
    times.push(await timed(() => ask(text)))
  }
  return quantile(times, 0.95)
}
