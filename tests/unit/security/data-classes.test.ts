import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const classes = ['public', 'internal', 'personal', 'sealed', 'secret'] as const
type Class = (typeof classes)[number]

const read = (path: string) => readFileSync(path, 'utf8')

type Column = { name: string; type: string }

/** `Person.phone` and its type, for every column of the schema; relations are no columns. */
function columnsOf(schema: string): Column[] {
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }))
  const isModel = (type: string) => models.some(({ name }) => name === type.replace(/[[\]?]/g, ''))
  return models.flatMap(({ name, body }) =>
    [...body.matchAll(/^ {2}(\w+) +(\S+)/gm)]
      .map(([, column = '', type = '']) => ({ name: `${name}.${column}`, type }))
      .filter(({ type }) => !isModel(type)),
  )
}

/** The table of docs/data-classes.md: a row per table, a cell per class. */
function classesOf(page: string): [string, Class][] {
  const rows = (page.split('## Columns')[1] ?? '').split('\n').filter((line) => /^\| [A-Z]/.test(line))
  return rows.flatMap((row) => {
    const [table = '', ...cells] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return classes.flatMap((each, index) =>
      (cells[index] ?? '')
        .split(' ')
        .filter((name) => name !== '—' && name !== '')
        .map((name): [string, Class] => [`${table}.${name}`, each]),
    )
  })
}

const schema = readdirSync('prisma/schema')
  .map((file) => read(`prisma/schema/${file}`))
  .join('\n')
const columns = columnsOf(schema)
const classified = classesOf(read('docs/data-classes.md'))
const inClass = (wanted: Class) => classified.filter(([, each]) => each === wanted).map(([name]) => name)

const unclassified = (found: Column[], known: [string, Class][]) =>
  found.map(({ name }) => name).filter((name) => known.filter(([each]) => each === name).length !== 1)

describe('the classes of data', () => {
  it('name every column exactly once: a new one is classified in docs/data-classes.md', () => {
    expect(columns.length).toBeGreaterThan(300)
    expect(unclassified(columns, classified)).toEqual([])
  })

  it('name no column that is gone', () => {
    const names = columns.map(({ name }) => name)
    expect(classified.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([])
  })

  it('would miss a column that somebody adds', () => {
    const more = columnsOf('model Person {\n  id String @id\n  birthDate DateTime? @db.Date\n}')
    expect(unclassified(more, classified)).toEqual(['Person.birthDate'])
  })

  it('keep birth dates of registers out', () => {
    expect(columns.filter(({ name }) => /birth|naissance|geboorte/i.test(name))).toEqual([])
  })

  it('keep every sealed column a text that the schema says is encrypted', () => {
    expect(inClass('sealed').sort()).toEqual(['Person.phone', 'Registration.needs', 'Registration.phone'])
    for (const name of inClass('sealed')) {
      const [table, column] = name.split('.')
      const body = schema.match(new RegExp(`^model ${table} \\{([\\s\\S]*?)^\\}`, 'm'))?.[1] ?? ''
      expect(body.slice(0, body.search(new RegExp(`^ {2}${column} `, 'm'))), name).toMatch(/Encrypted at rest[^@]*$/)
    }
  })

  it('hash every proof: what is secret is bytes, or sealed, or of use with the secret of the site only', () => {
    const readable = ['Account.totpSecret', 'RateLimit.key', 'Session.id']
    const types = new Map(columns.map(({ name, type }) => [name, type]))
    expect(
      inClass('secret')
        .filter((name) => types.get(name) !== 'Bytes')
        .sort(),
    ).toEqual(readable.sort())
  })
})
