import { setTimeout as sleep } from 'node:timers/promises'
import type { Heard } from '../outside'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'

type Stage = { scene: Scene; closesAt: Date; heard: Heard[] }

const typed = '+33 6 12 34 56 78'

export const deadlineSecond = scenario<Stage>({
  id: 'R-25',
  says: '120 send from two seconds before the end of registration to two after: accepted iff the database says so',
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 500 }, people: 121 })
    // A tab that is open already.
    const [first] = scene.people
    if (first) await storm.outside.register(scene, first)
    const closesAt = new Date(Date.now() + 5000)
    await storm.site.postgres.rows(
      'UPDATE "Encounter" SET "registrationClosesAt" = $2, "version" = "version" + 1 WHERE "id" = $1',
      [scene.id, closesAt],
    )
    return { scene, closesAt, heard: [] }
  },
  load: ({ outside, random }, { scene, closesAt, heard }) =>
    Promise.all(
      scene.people.slice(1).map(async (person) => {
        await sleep(Math.max(0, closesAt.getTime() - Date.now() - 2000 + random.below(4000)))
        heard.push(await outside.register(scene, person, { fields: { phone: typed } }))
      }),
    ),
  checks: async ({ site }, { scene, closesAt, heard }) => {
    const accepted = heard.filter(({ outcome }) => outcome === 'acknowledged')
    const refused = heard.filter(({ outcome }) => outcome === 'refused')
    const late = await site.postgres.rows(
      'SELECT "id" FROM "Registration" WHERE "encounterId" = $1 AND "requestedAt" > $2',
      [scene.id, closesAt],
    )
    return [
      equal('answered', accepted.length + refused.length, 120),
      holds('some in time, some too late', accepted.length > 0 && refused.length > 0),
      equal('accepted after the end by the database’s clock', late.length, 0),
      equal('refused before the end', refused.filter(({ at }) => new Date(at) < closesAt).length, 0),
      holds(
        'what was typed is kept',
        refused.every(({ page }) => page.includes(typed)),
      ),
      figure('accepted, refused', `${accepted.length}, ${refused.length}`),
    ]
  },
})
