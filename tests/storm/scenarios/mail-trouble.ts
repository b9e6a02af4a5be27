import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../../support/smtp-sink'
import { every, inCrowdsOf } from '../pace'
import { equal, figure, type Scenario, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'

const troubles: Answer[] = ['hangUp', 'silence', 'late', 421, 451, 'takeAndCut']

const crowd = (people: number) => ({
  setUp: (storm: Storm) => storm.setScene({ seats: { total: people }, people }),
  load: ({ outside }: Storm, scene: Scene) => inCrowdsOf(10, scene.people, (person) => outside.register(scene, person)),
})

function slowest({ outside }: Storm, scene: Scene): string {
  const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
  return `${(Math.max(...own.map(({ tookMs }) => tookMs)) / 1000).toFixed(1)} s`
}

export const mailServerInTrouble: Scenario = scenario<Scene>({
  id: 'R-18',
  says: 'the mail server hangs up, says nothing, is late, says 421 and 451, cuts after DATA, while 60 register',
  ...crowd(60),
  fault: async ({ site, faults }, _, isOver) => {
    for (const trouble of troubles) {
      site.smtp.answers(trouble)
      faults.note(`mail: ${trouble}`)
      // Longer than a worker waits for a greeting.
      await sleep(isOver() ? 2000 : 12_000)
    }
    site.smtp.answers('take')
  },
  checks: (storm, scene) => [figure('slowest registration meanwhile', slowest(storm, scene))],
})

export const mailboxUnknown: Scenario = scenario<Scene>({
  id: 'R-18b',
  says: 'the mail server refuses for good (550): the letter has failed, with the reason for the organiser',
  setUp: (storm) => storm.setScene({ seats: { total: 3 }, people: 3 }),
  load: async ({ outside, site, faults }, scene) => {
    site.smtp.answers(550)
    faults.note('mail: 550')
    for (const person of scene.people) await outside.register(scene, person)
    const left = `SELECT 1 FROM "OutboxMessage" WHERE "encounterId" = $1 AND "status" = 'queued'`
    for (let waited = 0; waited < 60_000 && (await site.postgres.rows(left, [scene.id])).length > 0; waited += 100)
      await sleep(100)
  },
  checks: async ({ site }, scene) => {
    const letters = await site.postgres.rows<{ status: string; says: boolean }>(
      `SELECT "status", "lastError" LIKE '%No such mailbox%' AS says FROM "OutboxMessage" WHERE "encounterId" = $1`,
      [scene.id],
    )
    return [equal('letters', letters, Array(3).fill({ status: 'failed', says: true }))]
  },
})

export const workerKilled = (id: string, people: number, isShort: boolean): Scenario =>
  scenario<Scene>({
    id,
    says: `a worker is killed −9 again and again while ${people} register: no letter lost, at most one twice per kill`,
    isShort,
    ...crowd(people),
    fault: ({ site, faults, random }, _, isOver) =>
      every(1500, isOver, async () => {
        await random.pick(site.workers)?.kill()
        faults.note('worker killed')
      }),
    checks: () => [],
  })
