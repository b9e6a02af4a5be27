import { db } from '@/lib/platform/db'

// What people type into search fields: names in full and half, with errors, codes, and what nobody is called.

export type Questions = { communes: string[]; officials: string[] }

const nonsense = ['xqzwv', 'wkkrp oo', 'zzyzx-sur-qqq', 'bhvmq']

/** Asks for what is in this database, each kind of question as often as the others. */
export async function questionsOf(count: number): Promise<Questions> {
  const communes = await db.commune.findMany({
    where: { country: { in: ['FR', 'BE'] } },
    select: { name: true, postalCodes: true },
    orderBy: { sortKey: 'asc' },
  })
  const people = await db.mandate.findMany({
    select: { person: { select: { givenName: true, familyName: true } }, body: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 20_000,
  })
  return {
    communes: sample(communes, count).map(({ name, postalCodes }, n) => ofCommune(n % 7, name, postalCodes[0] ?? name)),
    officials: sample(people, count).map(({ person, body }, n) => ofOfficial(n % 6, person, body.name)),
  }
}

/** Evenly from the whole list. */
function sample<Item>(list: readonly Item[], count: number): Item[] {
  return list.filter((_, n) => Math.floor(((n + 1) * count) / list.length) > Math.floor((n * count) / list.length))
}

function ofCommune(kind: number, name: string, postalCode: string): string {
  switch (kind) {
    case 0:
      return name
    case 1:
      return name.slice(0, 5)
    case 2:
      return name.slice(0, 3)
    case 3:
      return withoutLetter(name, 3)
    case 4:
      return withoutLetter(swapped(name), 1)
    case 5:
      return postalCode
    default:
      return nonsense[name.length % nonsense.length] ?? ''
  }
}

function ofOfficial(
  kind: number,
  { givenName, familyName }: { givenName: string; familyName: string },
  body: string,
): string {
  switch (kind) {
    case 0:
      return `${givenName} ${familyName}`
    case 1:
      return familyName
    case 2:
      return familyName.slice(0, 4)
    case 3:
      return `${familyName} ${body}`
    case 4:
      return body
    default:
      return nonsense[familyName.length % nonsense.length] ?? ''
  }
}

const withoutLetter = (name: string, at: number) => name.slice(0, at) + name.slice(at + 1)

/** The last two letters in the wrong order. */
const swapped = (name: string) => name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1)
