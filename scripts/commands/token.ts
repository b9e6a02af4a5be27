// npm run token -- --email ADDRESS [--scopes a,b] [--name NAME]: an API token for a person, on stdout, this once.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { system } from '@/lib/auth/actor'
import { apiScopes } from '@/lib/auth/api-scope'
import { newTokenSchema } from '@/lib/auth/api-token'
import { makeTokenFor } from '@/lib/auth/api-tokens.commands'
import { db } from '@/lib/platform/db'

const usage = `Say whose: npm run token -- --email ADDRESS [--scopes ${apiScopes.join(',')}] [--name NAME]`

const option = { type: 'string' } as const
const { values } = parseArgs({ options: { email: option, scopes: option, name: option } })
const asked = z.object({ address: z.email(), wanted: newTokenSchema }).safeParse({
  address: values.email,
  wanted: {
    name: values.name ?? 'npm run token',
    scopes: values.scopes?.split(',').map((scope) => scope.trim()) ?? [...apiScopes],
  },
})

if (!asked.success) fail(usage, 2)
else {
  const { address, wanted } = asked.data
  const result = await makeTokenFor(system('token'), address, wanted)
  if (!result.ok)
    fail(result.code === 'notFound' ? `Nobody has the address ${address}.` : `Refused: ${result.code}.`, 1)
  else {
    // The secret alone on stdout, so that a script can keep it; what a person wants to know beside it.
    console.log(result.value.secret)
    console.error(
      `For ${address}, until ${result.value.expiresAt.toISOString().slice(0, 10)}: ${wanted.scopes.join(', ')}`,
    )
  }
}

await db.$disconnect()

function fail(sentence: string, code: number): void {
  console.error(sentence)
  process.exitCode = code
}
