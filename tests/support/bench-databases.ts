import { cloneDatabase, dropDatabase } from '@/scripts/lib/databases.mjs'

/** The server that benchmarks work on: the address of a database of this name. */
const server = { url: (database: string) => (process.env.BENCH_SERVER ?? '').replace('DATABASE', database) }

const own = () => new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)

/** Copies of the benchmark's own database as it is now, which nobody may be connected to. Gives their addresses. */
export async function databasesBeside<Names extends string[]>(
  ...names: Names
): Promise<{ [Name in keyof Names]: string }> {
  const urls: string[] = []
  for (const name of names) urls.push(await cloneOf(own(), `${own()}_${name}`))
  // One address per name, in their order.
  return urls as { [Name in keyof Names]: string }
}

/** A copy of a database, in the place of an earlier one of this name. Gives its address. */
export async function cloneOf(template: string, name: string): Promise<string> {
  await dropDatabase(server, name)
  await cloneDatabase(server, template, name)
  return server.url(name)
}
