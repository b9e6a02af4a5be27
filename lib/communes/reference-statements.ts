import type { CommuneRow, FormerRow, TerritoryRow } from './reference-row'
import { namesOf } from './reference-row'
import { nearKeys, searchKey } from './search-key'

/** A statement and its bound values, for whatever runs SQL: the seed's own connection or a transaction of the application. */
export interface Statement {
  text: string
  values: unknown[]
}

type Columns = Record<string, string>

const quoted = (columns: Columns, prefix = '') =>
  Object.keys(columns)
    .map((name) => `${prefix}"${name}"`)
    .join(', ')

function without(columns: Columns, ...names: string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)))
}

/** Rows sent in one statement: a few megabytes of JSON at most. */
const batch = 5000

/**
 * Puts rows into a table of the transaction, and counts them: a set of 100,000 rows that the planner takes for a hundred
 * is compared row by row with another one, in minutes instead of a second.
 */
function* staged(table: string, columns: Columns, rows: object[]): Generator<Statement> {
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
  yield { text: `CREATE TEMP TABLE ${table} (${typed.join(', ')}) ON COMMIT DROP`, values: [] }
  for (let start = 0; start < rows.length; start += batch) {
    const values = [JSON.stringify(rows.slice(start, start + batch))]
    yield { text: `INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(${typed.join(', ')})`, values }
  }
  yield { text: `ANALYZE ${table}`, values: [] }
}

const plain = (texts: string[]): Statement[] => texts.map((text) => ({ text, values: [] }))

/** "SET …" of what the incoming row may change, and the test that it does: rows that stay are not written. */
function change(table: string, columns: Columns, incoming: string) {
  const set = Object.keys(columns).map((name) => `"${name}" = ${incoming}."${name}"`)
  return {
    set: set.join(', '),
    differs: `(${quoted(columns, `${table}.`)}) IS DISTINCT FROM (${quoted(columns, `${incoming}.`)})`,
  }
}

const names = { nameFr: 'text', nameNl: 'text', nameDe: 'text', nameEn: 'text' }
const territory: Columns = {
  kind: '"TerritoryKind"',
  country: 'char(2)',
  code: 'text',
  name: 'text',
  ...names,
  type: 'text',
}
// A territory across a border has no country: NULL = NULL must hold, and be quick.
const sameTerritory = `t."kind" = r."kind" AND t."code" = r."code" AND coalesce(t."country", '') = coalesce(r."country", '')`

export function* stagedTerritories(rows: TerritoryRow[]): Generator<Statement> {
  yield* staged('incoming_territory', territory, rows)
}

const territoryChange = change('t', without(territory, 'kind', 'country', 'code'), 'r')

/** Counts of what the staged territories would bring. */
export const territoryPreview = `
  SELECT count(*) FILTER (WHERE t."id" IS NULL)::int AS "added",
    count(*) FILTER (WHERE t."id" IS NOT NULL AND ${territoryChange.differs})::int AS "changed"
  FROM incoming_territory r LEFT JOIN "Territory" t ON ${sameTerritory}`

/** Writes the staged territories; they come before the communes in them. */
export function writtenTerritories(): Statement[] {
  const { set, differs } = territoryChange
  return plain([
    `UPDATE "Territory" t SET ${set} FROM incoming_territory r WHERE ${sameTerritory} AND ${differs}`,
    `INSERT INTO "Territory" ("id", "source", ${quoted(territory)})
     SELECT gen_random_uuid(), 'reference', ${quoted(territory, 'r.')} FROM incoming_territory r
     WHERE NOT EXISTS (SELECT FROM "Territory" t WHERE ${sameTerritory})`,
  ])
}

const key: Columns = { country: 'char(2)', code: 'text' }
const commune: Columns = {
  ...key,
  codeSystem: 'text',
  name: 'text',
  ...names,
  nameAr: 'text',
  sortKey: 'text',
  languages: 'text[]',
  facilityLanguages: 'text[]',
  postalCodes: 'text[]',
  population: 'int',
  populationYear: 'int',
  latitude: 'float8',
  longitude: 'float8',
  borderKm: 'float8',
  flags: 'text[]',
}
const name: Columns = { ...key, key: 'text', kind: '"CommuneNameKind"', weight: 'int', near: 'int[]' }
const member: Columns = { ...key, kind: '"TerritoryKind"', territoryCountry: 'char(2)', territoryCode: 'text' }
const sameTerritoryCode = sameTerritory
  .replace('r."code"', 'r."territoryCode"')
  .replace('r."country"', 'r."territoryCountry"')

/** Puts communes beside those that are known, in tables of the transaction: what would change can be counted. */
export function* stagedCommunes(rows: CommuneRow[]): Generator<Statement> {
  yield* staged('incoming_commune', commune, rows)
  yield* staged('incoming_name', name, rows.flatMap(namesOf))
  yield* staged('incoming_member', member, rows.flatMap(membersOf))
  yield* plain([
    `CREATE TEMP TABLE wanted_member ON COMMIT DROP AS
     SELECT t."id", r."country", r."code" FROM incoming_member r
     JOIN "Territory" t ON ${sameTerritoryCode} AND t."source" = 'reference'`,
    'ANALYZE wanted_member',
  ])
}

/** Writes the staged communes with their spellings and their place in territories. */
export function writtenCommunes(): Statement[] {
  return plain([communeStatement(), ...nameStatements, ...memberStatements])
}

/** Columns whose change a preview counts. */
export const communeColumns = Object.keys(without(commune, 'country', 'code'))

const membersOf = ({ country, code, territories }: CommuneRow) =>
  territories.map((one) => ({ country, code, kind: one.kind, territoryCountry: one.country, territoryCode: one.code }))

function communeStatement(): string {
  const { set, differs } = change('c', without(commune, 'country', 'code'), 'excluded')
  return `INSERT INTO "Commune" AS c (${quoted(commune)}) SELECT ${quoted(commune)} FROM incoming_commune
    ON CONFLICT ("country", "code") DO UPDATE SET ${set}, "validTo" = NULL WHERE c."validTo" IS NOT NULL OR ${differs}`
}

const nameChange = change('n', without(name, 'country', 'code', 'key'), 'excluded')

/** Spellings of the communes in the file are those of the file; former names are not its business. */
const nameStatements = [
  `DELETE FROM "CommuneName" n USING incoming_commune c
   WHERE n."country" = c."country" AND n."code" = c."code" AND n."kind" <> 'formerName'
   AND NOT EXISTS (SELECT FROM incoming_name r WHERE r."country" = n."country" AND r."code" = n."code" AND r."key" = n."key")`,
  `INSERT INTO "CommuneName" AS n (${quoted(name)}) SELECT ${quoted(name)} FROM incoming_name
   ON CONFLICT ("country", "code", "key") DO UPDATE SET ${nameChange.set} WHERE ${nameChange.differs}`,
]

/** A commune's place in territories of the reference; sectors and networks, drawn by people, keep their communes. */
const memberStatements = [
  `DELETE FROM "TerritoryCommune" m USING "Territory" t, incoming_commune c
   WHERE t."id" = m."territoryId" AND t."source" = 'reference' AND c."country" = m."country" AND c."code" = m."code"
   AND NOT EXISTS (SELECT FROM wanted_member w WHERE w."id" = m."territoryId" AND w."country" = m."country" AND w."code" = m."code")`,
  `INSERT INTO "TerritoryCommune" ("territoryId", "country", "code") SELECT * FROM wanted_member ON CONFLICT DO NOTHING`,
]

const former: Columns = { ...key, name: 'text', successor: 'text', key: 'text', near: 'int[]' }

/** Codes that no longer exist lead to their successor, and their names find it. */
export function* formerCommunesIn(rows: FormerRow[]): Generator<Statement> {
  yield* staged(
    'incoming_former',
    former,
    rows.map((row) => ({ ...row, ...spelled(row.name ?? '') })),
  )
  yield* plain(formerStatements)
}

function spelled(text: string): { key: string; near: number[] } {
  const key = searchKey(text)
  return { key, near: nearKeys(key) }
}

const successor = 'JOIN "Commune" c ON c."country" = r."country" AND c."code" = r."successor"'
const formerStatements = [
  `INSERT INTO "FormerCommune" AS f ("country", "code", "successorCode", "name")
   SELECT r."country", r."code", r."successor", r."name" FROM incoming_former r ${successor}
   WHERE NOT EXISTS (SELECT FROM "Commune" o WHERE o."country" = r."country" AND o."code" = r."code" AND o."validTo" IS NULL)
   ON CONFLICT ("country", "code") DO UPDATE
   SET "successorCode" = excluded."successorCode", "name" = coalesce(excluded."name", f."name")
   WHERE (f."successorCode", f."name") IS DISTINCT FROM (excluded."successorCode", coalesce(excluded."name", f."name"))`,
  `INSERT INTO "CommuneName" (${quoted(name)}, "text")
   SELECT c."country", c."code", r."key", 'formerName'::"CommuneNameKind", coalesce(c."population", 0), r."near", r."name"
   FROM incoming_former r ${successor} WHERE r."key" <> '' ON CONFLICT DO NOTHING`,
]

const bodyNames = without({ name: 'text', ...names })
const { set: setBody, differs: bodyDiffers } = change('b', bodyNames, 'excluded')

/** Every commune is a body; so is what governs a territory: it holds mandates, hosts and signs. */
export const bodyStatements: Statement[] = plain([
  `INSERT INTO "Body" AS b ("id", "kind", "country", ${quoted(bodyNames)}, "communeCountry", "communeCode")
   SELECT gen_random_uuid(), 'commune', "country", ${quoted(bodyNames)}, "country", "code" FROM "Commune"
   ON CONFLICT ("communeCountry", "communeCode") DO UPDATE SET ${setBody} WHERE ${bodyDiffers}`,
  `INSERT INTO "Body" AS b ("id", "kind", "country", ${quoted(bodyNames)}, "territoryId")
   SELECT gen_random_uuid(), (CASE t."kind" WHEN 'grouping' THEN 'egtc' ELSE t."kind"::text END)::"BodyKind",
     coalesce(t."country", 'FR'), ${quoted(bodyNames, 't.')}, t."id"
   FROM "Territory" t WHERE t."source" = 'reference'
   AND t."kind" IN ('region', 'province', 'department', 'epci', 'intercommunale', 'grouping')
   AND (t."country" IN ('FR', 'BE') OR t."kind" = 'grouping')
   ON CONFLICT ("territoryId") DO UPDATE SET ${setBody} WHERE ${bodyDiffers}`,
])

/** Predecessors that a communes file names by code only. */
export function predecessorsIn(rows: CommuneRow[]): FormerRow[] {
  return rows.flatMap((row) =>
    row.predecessors.map((code) => ({ country: row.country, code, name: null, successor: row.code })),
  )
}
