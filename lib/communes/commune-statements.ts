import type { CommuneRow } from './commune-row'
import { namesOf } from './spelling'
import { type Columns, change, namesByLanguage, plain, quoted, type Statement, staged, without } from './staging'
import { sameTerritory } from './territory-statements'

const key: Columns = { country: 'char(2)', code: 'text' }
const commune: Columns = {
  ...key,
  codeSystem: 'text',
  name: 'text',
  ...namesByLanguage,
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
