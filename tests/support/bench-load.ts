import autocannon from 'autocannon'

/** Connections that ask at once. */
const atOnce = 10

/** Requests per second, without compression, which is the reverse proxy's work. @throws when an answer is not a page. */
export async function requestsPerSecond(url: string, amount: number, headers: Record<string, string> = {}) {
  let [answered, took] = [0, Number.NaN]
  const started = performance.now()
  // Its own duration is told in whole ticks: the clock is read at the last answer.
  const count = () => {
    if (++answered === amount) took = performance.now() - started
  }
  const { errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url, amount, connections: atOnce, headers, timeout: 60 }, (error, result) =>
      error ? reject(error) : resolve(result),
    )
    run.on('response', count)
  })
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} of ${amount} requests for ${url} failed`)
  return (amount / took) * 1000
}
