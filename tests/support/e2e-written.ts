import { rows } from './e2e-database'
import type { World } from './e2e-world'

/** All rows of this world. That a list was exported is kept, and that a session was seen: no change of anything. */
export async function worldAsWritten({ organisationId, personIds }: World): Promise<string> {
  const of = (table: string, where: string) =>
    `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${table}" t WHERE ${where}`
  const mine = `SELECT "id" FROM "Encounter" WHERE "organisationId" = $1`
  const tables = [
    ...['Encounter', 'Call', 'TeamMember', 'TeamInvitation'].map((table) => of(table, `"organisationId" = $1`)),
    ...['Registration', 'SeatPool', 'Side', 'EncounterChange'].map((table) => of(table, `"encounterId" IN (${mine})`)),
    ...['Mandate', 'EmailAddress', 'Administrator', 'Account'].map((table) =>
      of(table, `"personId" = ANY($2::uuid[])`),
    ),
    of('Person', `"id" = ANY($2::uuid[])`),
    of('History', `"actorId" = ANY($2::uuid[]) AND "action" NOT LIKE '%xport%'`),
    of('OutboxMessage', `"personId" = ANY($2::uuid[])`),
  ]
  return JSON.stringify(await rows(`${tables.join(' UNION ALL ')} ORDER BY name`, [organisationId, personIds]))
}
