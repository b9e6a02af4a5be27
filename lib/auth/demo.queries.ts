import 'server-only'
import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** What a demo person may do, in a word; the note of each, a sentence per language, comes with the story. */
const demoRoles = ['official', 'delegate', 'organiser', 'desk', 'administrator'] as const

const demoPeople = z.array(
  z.object({ personId: z.uuid(), role: z.enum(demoRoles), note: z.record(z.enum(locales), z.string()) }),
)

export type DemoPerson = z.output<typeof demoPeople>[number] & { name: string }

export function isDemo(): boolean {
  return env().DEMO
}

/** The people of the demo story, in the order of the seed; nobody where there is no demo. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!isDemo()) return []
  const setting = await db.setting.findUnique({ where: { key: 'demoPeople' } })
  const listed = demoPeople.parse(setting?.value ?? [])
  const people = await db.person.findMany({ where: { id: { in: listed.map(({ personId }) => personId) } } })
  const names = new Map(people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]))
  return listed.flatMap((entry) => {
    const name = names.get(entry.personId)
    return name ? [{ ...entry, name }] : []
  })
}
