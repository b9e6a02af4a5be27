import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inRoot } from '../../../scripts/lib/root.mjs'
import { equal, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import { send } from '../wire'

type Stage = { scene: Scene; jobs: string; page: string; status: number }

const health = z.object({ checks: z.object({ jobs: z.string() }) })

const words = z.object({ noWorker: z.object({ title: z.string() }) })

export const noWorker = scenario<Stage>({
  id: 'R-21',
  says: 'no worker at all: registering works, back office and health say so, letters leave when one is back',
  setUp: async (storm) => ({
    scene: await storm.setScene({ seats: { total: 3 }, people: 4 }),
    jobs: '',
    page: '',
    status: 0,
  }),
  load: async ({ outside, site, faults }, stage) => {
    await Promise.all(site.workers.map((worker) => worker.killForGood()))
    faults.note('no worker')
    // As if five minutes had passed since they were killed.
    await site.postgres.rows(`UPDATE "WorkerHeartbeat" SET "seenAt" = "seenAt" - interval '5 minutes'`)
    for (const person of stage.scene.people) await outside.register(stage.scene, person)
    const answer = await send(`${site.url}/api/health/ready`)
    const { cookie } = stage.scene.organiser
    const desk = await send(`${site.url}/fr/manage/${stage.scene.organisation}`, { headers: { cookie } })
    Object.assign(stage, {
      jobs: health.parse(JSON.parse(answer.body)).checks.jobs,
      page: desk.body,
      status: answer.status,
    })
  },
  checks: ({ outside }, { scene, jobs, page, status }) => {
    const { noWorker: banner } = words.parse(JSON.parse(readFileSync(inRoot('locales', 'fr', 'common.json'), 'utf8')))
    const own = outside.ledger.acknowledged().filter(({ encounterId }) => encounterId === scene.id)
    return [
      equal('registered meanwhile', own.length, 4),
      equal('health: web processes stay in service, jobs are silent', [status, jobs], [200, 'silent']),
      holds('the desk says so', page.includes(banner.title)),
    ]
  },
})
