import type { FormerRow } from './former-row'
import { nearKeys, searchKey } from './search-key'
import { type Columns, plain, type Statement, staged } from './staging'

const former: Columns = {
  country: 'char(2)',
  code: 'text',
  name: 'text',
  successor: 'text',
  key: 'text',
  near: 'int[]',
}

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
  `INSERT INTO "CommuneName" ("country", "code", "key", "kind", "weight", "near", "text")
   SELECT c."country", c."code", r."key", 'formerName'::"CommuneNameKind", coalesce(c."population", 0), r."near", r."name"
   FROM incoming_former r ${successor} WHERE r."key" <> '' ON CONFLICT DO NOTHING`,
]
