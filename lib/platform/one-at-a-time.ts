import type { SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/**
 * Prisma asks for several relations of a row at once, on the one connection of a transaction too. pg puts such statements
 * in a row today, warns each time, and will refuse them in its next version; so here they wait for each other.
 */
export function oneAtATime<T extends SqlDriverAdapterFactory>(factory: T): T {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolation) => inTurn(await begin(isolation))
    return adapter
  }
  return factory
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const queued =
    <A>(ask: (query: SqlQuery) => Promise<A>) =>
    (query: SqlQuery): Promise<A> => {
      const answer = last.then(() => ask(query))
      last = answer.catch(() => undefined)
      return answer
    }
  transaction.queryRaw = queued(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = queued(transaction.executeRaw.bind(transaction))
  return transaction
}
