import { Pool, types } from 'pg'

// Moments as moments, whatever the zone of this process; counts as numbers.
types.setTypeParser(types.builtins.INT8, Number)

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 3, options: '-c TimeZone=UTC' })

/** What the site's database says, asked beside the site. */
export async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { rows: found } = await pool.query(sql, values)
  // The caller says what it selects.
  return found as Row[]
}

/** The only row of a question. @throws when there is none. */
export async function row<Row>(sql: string, values: unknown[] = []): Promise<Row> {
  const [first] = await rows<Row>(sql, values)
  if (!first) throw new Error(`No row: ${sql} ${JSON.stringify(values)}`)
  return first
}

/** A row like those `where` finds, some of its columns changed. */
export async function copyRows(table: string, where: string, values: unknown[], changes: object): Promise<void> {
  await rows(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $${values.length + 1}::jsonb)).* FROM "${table}" t WHERE ${where}`,
    [...values, JSON.stringify(changes)],
  )
}

export async function insertRow(table: string, columns: Record<string, unknown>): Promise<void> {
  const names = Object.keys(columns)
  const marks = names.map((_, index) => `$${index + 1}`).join(', ')
  await rows(`INSERT INTO "${table}" ("${names.join('", "')}") VALUES (${marks})`, Object.values(columns))
}
