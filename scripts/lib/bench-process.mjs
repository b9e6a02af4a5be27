// A process of a benchmark: loads its bundle, and calls what it is told to, one call after the other.
import { pathToFileURL } from 'node:url'

const { about, run, ...others } = await import(pathToFileURL(process.argv[2]).href)

const benchmark = async (context) => ({ about, lines: await run(context) })

process.on('message', async ({ call, args }) => {
  try {
    process.send({ result: await { ...others, benchmark }[call](...args) })
  } catch (error) {
    process.send({ error: error instanceof Error ? error.stack : String(error) })
  }
})
process.once('disconnect', () => process.exit())
