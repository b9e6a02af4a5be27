// npm run admin -- --email ADDRESS: makes that person an administrator.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { system } from '@/lib/auth/actor'
import { nameAdministrator } from '@/lib/organisations/administrators.commands'
import { db } from '@/lib/platform/db'

const { values } = parseArgs({ options: { email: { type: 'string' } } })
const address = z.email().safeParse(values.email)

if (!address.success) {
  console.error('Say who: npm run admin -- --email ADDRESS')
  process.exitCode = 2
} else {
  const result = await nameAdministrator(system('admin'), { address: address.data, locale: 'fr' })
  console.log(said(address.data, result.ok))
}

await db.$disconnect()

function said(email: string, isNew: boolean): string {
  return isNew
    ? `${email} is an administrator now: sign in with this address, then set the second factor that is asked for.`
    : `${email} was an administrator already.`
}
