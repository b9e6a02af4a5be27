import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { User } from '@/lib/auth/actor'
import { register } from '@/lib/registrations/commands'
import { Tabs } from '@/tests/storm/forms'
import { throughput } from './bench'
import { granted } from './people'
import { nth, statuses } from './registrations'

// The same registrations by several ways: half of the people fill an encounter, the other half find it full.

/** As many as a web process has connections. */
export const atOnce = 10

export const parts = ['until full', 'on a full encounter'] as const

export type Somebody = { actor: User; cookie: string }

/** An encounter for each round, and who comes to each of them in each part. */
export type Door = { encounters: { id: string; slug: string }[]; halves: Somebody[][] }

/** Has everybody of a part come to the encounter of a round; gives registrations per second. */
export type Way = (part: number, round: number) => Promise<number>

export function byCommand({ encounters, halves }: Door): Way {
  return (part, round) => {
    const { id: encounterId } = nth(encounters, round)
    return throughput(nth(halves, part), atOnce, async ({ actor }) =>
      granted(await register(actor, { encounterId, officialId: actor.personId, locale: 'fr', languages: ['fr'] })),
    )
  }
}

/** As browsers without JavaScript send the form: one request each, from a page that they have open already. */
export function overHttp(site: string, { encounters, halves }: Door): Way {
  const tabs = new Tabs(site)
  return async (part, round) => {
    const people = nth(halves, part)
    const path = `/fr/encounters/${nth(encounters, round).slug}/register`
    const form = await tabs.read(path, nth(people, 0).cookie, 'officialId')
    return throughput(people, atOnce, async ({ actor, cookie }) => {
      const { status, headers } = await tabs.post(path, cookie, form, { officialId: actor.personId, key: randomUUID() })
      const isDone = status === 303 && /\?done=registered$/.test(headers.location?.toString() ?? '')
      if (!isDone) throw new Error(`${path}: ${status} ${headers.location}`)
    })
  }
}

/** An encounter that no round has filled, as rounds end early, is filled before it is met full. */
export function filledBefore(way: Way): Way {
  const filled = new Set<number>()
  return async (part, round) => {
    if (part > 0 && !filled.has(round)) await way(0, round)
    filled.add(round)
    return way(part, round)
  }
}

/** @throws unless each of the first half then has a seat, and each of the other half waits for one. */
export function checked(way: Way, { encounters, halves }: Door): Way {
  const [confirmed, waitlisted] = halves.map((people) => people.length)
  return async (part, round) => {
    const perSecond = await way(part, round)
    const found = await statuses(nth(encounters, round).id)
    const isRight = isDeepStrictEqual(found, part === 0 ? { confirmed } : { confirmed, waitlisted })
    if (!isRight) throw new Error(`${parts[part]}: ${JSON.stringify(found)}`)
    return perSecond
  }
}
