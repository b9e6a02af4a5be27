// Databases of a cluster: made, cloned, dropped.
import pg from 'pg'

/**
 * A connection for the time of `work`.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const quote = (name) => pg.escapeIdentifier(name)

export function hasDatabase(cluster, name) {
  return withClient(cluster.url('postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    return found.rowCount === 1
  })
}

export function makeDatabase(cluster, name) {
  return withClient(cluster.url('postgres'), (client) => client.query(`CREATE DATABASE ${quote(name)}`))
}

export async function ensureDatabase(cluster, name) {
  if (!(await hasDatabase(cluster, name))) await makeDatabase(cluster, name)
}

export function cloneDatabase(cluster, template, name) {
  return withClient(cluster.url('postgres'), (client) =>
    client.query(`CREATE DATABASE ${quote(name)} TEMPLATE ${quote(template)}`),
  )
}

export function dropDatabase(cluster, name) {
  return withClient(cluster.url('postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`),
  )
}
