/** A statement and its bound values, for whatever runs SQL: the seed's own connection or a transaction of the application. */
export interface Statement {
  text: string
  values: unknown[]
}

export type Columns = Record<string, string>

export const quoted = (columns: Columns, prefix = '') =>
  Object.keys(columns)
    .map((name) => `${prefix}"${name}"`)
    .join(', ')

export function without(columns: Columns, ...names: string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)))
}

/** Rows sent in one statement: a few megabytes of JSON at most. */
const batch = 5000

/**
 * Puts rows into a table of the transaction, and counts them: a set of 100,000 rows that the planner takes for a hundred
 * is compared row by row with another one, in minutes instead of a second.
 */
export function* staged(table: string, columns: Columns, rows: object[]): Generator<Statement> {
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
  yield { text: `CREATE TEMP TABLE ${table} (${typed.join(', ')}) ON COMMIT DROP`, values: [] }
  for (let start = 0; start < rows.length; start += batch) {
    const values = [JSON.stringify(rows.slice(start, start + batch))]
    yield { text: `INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(${typed.join(', ')})`, values }
  }
  yield { text: `ANALYZE ${table}`, values: [] }
}

export const plain = (texts: string[]): Statement[] => texts.map((text) => ({ text, values: [] }))

/** "SET …" of what the incoming row may change, and the test that it does: rows that stay are not written. */
export function change(table: string, columns: Columns, incoming: string) {
  const set = Object.keys(columns).map((name) => `"${name}" = ${incoming}."${name}"`)
  return {
    set: set.join(', '),
    differs: `(${quoted(columns, `${table}.`)}) IS DISTINCT FROM (${quoted(columns, `${incoming}.`)})`,
  }
}

/** Columns of names in each language; null means the same as the name. */
export const namesByLanguage = { nameFr: 'text', nameNl: 'text', nameDe: 'text', nameEn: 'text' }
