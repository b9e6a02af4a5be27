import { Client } from 'pg'

export { db } from '@/lib/platform/db'

/** A connection beside the application's, to the same database unless another is named: holds a lock, ends a backend, looks at what is committed. */
export async function anotherConnection(database?: string): Promise<Client> {
  const url = new URL(process.env.DATABASE_URL ?? '')
  if (database) url.pathname = `/${database}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  return client
}
