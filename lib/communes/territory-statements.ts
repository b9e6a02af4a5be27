import { type Columns, change, namesByLanguage, plain, quoted, type Statement, staged, without } from './staging'
import type { TerritoryRow } from './territory-row'

const territory: Columns = {
  kind: '"TerritoryKind"',
  country: 'char(2)',
  code: 'text',
  name: 'text',
  ...namesByLanguage,
  type: 'text',
}
// A territory across a border has no country: NULL = NULL must hold, and be quick.
export const sameTerritory = `t."kind" = r."kind" AND t."code" = r."code" AND coalesce(t."country", '') = coalesce(r."country", '')`

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

const bodyNames = without({ name: 'text', ...namesByLanguage })
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
