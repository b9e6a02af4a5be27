import pg from 'pg'

// What the product says to PostgreSQL, written down and said again by a bare client: the floor of what writes.

type Statement = { text: string; values: unknown[] }

/** The statements from BEGIN to COMMIT; one alone where there is no transaction. */
export type Transaction = Statement[]

/** Everything that clients of this process send while `work` runs, by transaction, in the order in which they ended. */
export async function recorded<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; transactions: Transaction[] }> {
  const { query } = pg.Client.prototype
  const open = new Map<pg.Client, Transaction>()
  const transactions: Transaction[] = []
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof query>) {
    note(this, statementOf(args), open, transactions)
    return query.apply(this, args)
    // One of the overloads of `query` that says nothing of its result; it is handed on as it is.
  } as typeof query
  try {
    return { value: await work(), transactions }
  } finally {
    pg.Client.prototype.query = query
  }
}

function note(client: pg.Client, statement: Statement, open: Map<pg.Client, Transaction>, ended: Transaction[]) {
  const transaction = open.get(client) ?? []
  transaction.push(statement)
  const isOpen = open.has(client) || /^BEGIN/.test(statement.text)
  if (isOpen && !/^(COMMIT|ROLLBACK)/.test(statement.text)) open.set(client, transaction)
  else {
    open.delete(client)
    ended.push(transaction)
  }
}

function statementOf([first, second]: unknown[]): Statement {
  const given = typeof first === 'object' && first !== null ? first : { text: first }
  const values = 'values' in given && Array.isArray(given.values) ? given.values : Array.isArray(second) ? second : []
  return { text: 'text' in given ? String(given.text) : '', values }
}

/** Bare clients that say transactions again, each on a connection of its own. */
export async function bareClients(url: string, count: number) {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  const say = async (transaction: Transaction, lane: number) => {
    for (const { text, values } of transaction) await clients[lane]?.query(text, values)
  }
  return { say, end: () => Promise.all(clients.map((client) => client.end())) }
}
