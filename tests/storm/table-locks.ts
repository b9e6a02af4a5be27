import type { Postgres } from './postgres'

const standing = `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - "query_start") * 1000), 0)::float AS ms FROM pg_stat_activity
  WHERE "datname" = current_database() AND "wait_event_type" = 'Lock' AND "wait_event" = 'relation' AND "query" !~* '^\\s*(set|alter|create|drop)'`

/** How long somebody stands before a table now that a migration has or wants, in ms; waiting for rows is another matter. */
export async function longestStanding(postgres: Postgres): Promise<number> {
  const [row] = await postgres.rows<{ ms: number }>(standing)
  return row?.ms ?? 0
}
