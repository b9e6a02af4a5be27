// The pg adapter as the schema engine needs it. Three differences from what the application uses:
// it reads PostgreSQL's "char" type, it sends a migration whole, and its shadow database goes when asked to.
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const CHAR = 18 // the OID of "char", which the catalogues use and the adapter does not know
const TEXT = 25

export function migrationAdapter(pool) {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => adapted(await connect(), pool)
  factory.connectToShadowDb = () => shadowDatabase(pool)
  return bindMigrationAwareSqlAdapterFactory(factory)
}

async function shadowDatabase(pool) {
  const name = `vav_shadow_${globalThis.crypto.randomUUID()}`
  await pool.query(`CREATE DATABASE "${name}"`)
  const url = new URL(pool.options.connectionString)
  url.pathname = `/${name}`
  const shadowPool = new pg.Pool({ ...pool.options, connectionString: url.href })
  const shadow = adapted(await new PrismaPg(shadowPool).connect(), shadowPool)
  shadow.dispose = async () => {
    await shadowPool.end()
    await pool.query(`DROP DATABASE "${name}" WITH (FORCE)`)
  }
  return shadow
}

function adapted(adapter, pool) {
  const queryRaw = adapter.queryRaw
  adapter.queryRaw = async (query) => {
    const chars = []
    const reader = Object.create(adapter, { performIO: { value: (asked) => readChars(adapter, asked, chars) } })
    const set = await queryRaw.call(reader, query)
    for (const column of chars) set.columnTypes[column] = ColumnTypeEnum.Character
    return set
  }
  // The stock method splits at every semicolon, which tears functions and DO blocks apart. And what one migration sets is
  // nothing for the next: an index made CONCURRENTLY waits, and nobody for it.
  adapter.executeScript = async (script) => {
    const connection = await pool.connect()
    try {
      await connection.query('RESET ALL')
      await connection.query(script)
    } catch (error) {
      adapter.onError(error)
    } finally {
      connection.release()
    }
  }
  return adapter
}

async function readChars(adapter, query, chars) {
  const result = await adapter.performIO(query)
  result.fields.forEach((field, column) => {
    if (field.dataTypeID !== CHAR) return
    chars.push(column)
    field.dataTypeID = TEXT
  })
  return result
}
