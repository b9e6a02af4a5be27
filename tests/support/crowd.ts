import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { User } from '@/lib/auth/actor'
import type { Result } from '@/lib/platform/result'
import type { Registered } from '@/lib/registrations/commands'
import { bundle, nodeFlags } from '@/scripts/lib/bundle.mjs'
import { inRoot } from '@/scripts/lib/root.mjs'
import { anOfficial, type Side } from './registrations'

export type Member = { personId: string; actor: User }

export type Errand = { encounterId: string; people: Member[] }

/** In the order of the people; what was thrown is the code of a refusal that does not exist. */
export type Report = Result<Registered, string>[]

/** So many officials of both sides, signed in. */
export async function aCrowd(count: number): Promise<Member[]> {
  const sides = Array.from({ length: count }, (_, index): Side => (index % 2 ? 'VL' : 'FR'))
  const people: Member[] = []
  const work = async () => {
    for (let side = sides.pop(); side; side = sides.pop()) {
      const { personId, actor } = await anOfficial(side)
      people.push({ personId, actor })
    }
  }
  await Promise.all(Array.from({ length: 5 }, work))
  return people
}

/** All at the door at the same instant, through so many processes of their own. */
export async function registerFrom(processes: number, { encounterId, people }: Errand): Promise<Report> {
  const entry = await bundle(inRoot('tests', 'support', 'crowd-process.ts'))
  const children = Array.from({ length: processes }, () => fork(entry, { execArgv: nodeFlags }))
  try {
    await Promise.all(children.map((child) => once(child, 'message')))
    const reports = children.map(async (child, index) => {
      child.send({ encounterId, people: people.filter((_, n) => n % processes === index) } satisfies Errand)
      const [report] = await once(child, 'message')
      // What crowd-process.ts sends.
      return report as Report
    })
    return (await Promise.all(reports)).flat()
  } finally {
    for (const child of children) child.kill()
  }
}
