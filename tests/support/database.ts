import { Client } from 'pg'

export { db } from '@/lib/platform/db'

/** A connection beside the application's: holds a lock, ends a backend, looks at what is committed. */
export async function anotherConnection(): Promise<Client> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  return client
}
