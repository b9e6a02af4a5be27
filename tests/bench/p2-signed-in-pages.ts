import type { User } from '@/lib/auth/actor'
import { register } from '@/lib/registrations/commands'
import { type About, type Context, figureOf, inTurn, type Line, rounds } from '@/tests/support/bench'
import { cookieOf } from '@/tests/support/bench-cookie'
import { requestsPerSecond } from '@/tests/support/bench-load'
import { actorsInBulk, officialsInBulk } from '@/tests/support/bench-people'
import { aSite } from '@/tests/support/bench-site'
import { type Said, wireTap } from '@/tests/support/bench-wire'
import { anAdministrator, aTeamMember, bodyOf, granted } from '@/tests/support/people'
import { aScene, nth } from '@/tests/support/registrations'

export const about: About = {
  name: 'Signed-in pages',
  floor: 'an empty dynamic page of the same build that says the same to the database',
}

type Page = { path: string; cookie: string }

export async function run(context: Context): Promise<Line[]> {
  const amount = context.smoke ? 10 : 60
  const pages = await scene(context)
  const scripts = await whatPagesSay(pages)
  const site = await aSite({ scripts })
  const lines: Line[] = []
  for (const [what, { path, cookie }] of Object.entries(pages)) {
    const measured = await inTurn(
      {
        product: () => requestsPerSecond(`${site.url}${path}`, amount, { cookie }),
        floor: () => requestsPerSecond(`${site.url}/bench/dynamic.html?like=${encodeURIComponent(what)}`, amount),
      },
      rounds(context, { least: 5, most: 9 }),
    )
    const statements = scripts[what]?.length ?? 0
    lines.push(
      { what, unit: 'a second', moreIsBetter: true, ...measured, target: { of: 'ratio', least: 0.6 } },
      { what: `${what}: statements`, unit: 'a request', moreIsBetter: false, product: figureOf([statements]) },
    )
  }
  await site.stop()
  return lines
}

/** Somebody with a few registrations, an organiser whose list has 500, an administrator who looks for people. */
async function scene({ smoke }: Context): Promise<Record<string, Page>> {
  const scenes = []
  for (let n = 0; n < 6; n++) scenes.push(await aScene({ total: 1000 }))
  const first = nth(scenes, 0)
  await officialsInBulk(smoke ? 20 : 500, [await bodyOf('Halluin'), await bodyOf('Menen')])
  const people = await actorsInBulk()
  for (const person of people) await registerAt(first.id, person)
  const one = nth(people, 0)
  for (const { id } of scenes.slice(1)) await registerAt(id, one)
  const owner = await aTeamMember(first.organisation.id)
  const list = `/fr/manage/${first.organisation.slug}/encounters/${first.slug}/registrations`
  return {
    'my registrations': { path: '/fr/my', cookie: await cookieOf(one.personId) },
    'list of 500': { path: list, cookie: await cookieOf(owner.personId) },
    'people found': { path: '/fr/admin/people?q=mont', cookie: await cookieOf((await anAdministrator()).personId) },
  }
}

async function registerAt(encounterId: string, actor: User): Promise<void> {
  granted(await register(actor, { encounterId, officialId: actor.personId, locale: 'fr', languages: ['fr'] }))
}

/** Asks each page twice behind a wire-tap; the second time nothing is said that is said once a minute only. */
async function whatPagesSay(pages: Record<string, Page>): Promise<Record<string, Said[]>> {
  const tap = await wireTap(process.env.DATABASE_URL ?? '')
  const site = await aSite({ database: tap.url })
  const scripts: Record<string, Said[]> = {}
  for (const [what, { path, cookie }] of Object.entries(pages)) {
    for (let time = 0; time < 3; time++) {
      tap.forget()
      const answer = await fetch(`${site.url}${path}`, { headers: { cookie }, redirect: 'manual' })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
    }
    scripts[what] = tap.said.filter(({ text }) => !isHeartbeat(text))
  }
  await site.stop()
  tap.end()
  return scripts
}

/** What a process says once a second by itself. */
const isHeartbeat = (text: string) => /^\s*(SELECT 1|LISTEN|NOTIFY|SELECT pg_notify)\b/i.test(text)
