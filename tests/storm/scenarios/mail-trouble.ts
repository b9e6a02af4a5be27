import { setTimeout as sleep } from 'node:timers/promises'
import { doorbellChannel } from '@/lib/platform/freshness'
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

/**
 * A minute of the letters' own time takes two seconds: what is to be tried later comes nearer by the rest of it, and the worker is
 * woken. How long a worker waits for a mail server, and how long it holds a letter, stays real.
 */
const minuteMs = 2000

async function passMinute({ site }: Storm): Promise<void> {
  await sleep(minuteMs)
  await site.postgres.rows(
    `UPDATE "OutboxMessage" SET "nextAttemptAt" = "nextAttemptAt" - make_interval(secs => $1) WHERE "status" = 'queued'`,
    [60 - minuteMs / 1000],
  )
  await site.postgres.rows(`SELECT pg_notify($1, 'mail')`, [doorbellChannel])
}

async function lettersThatWait({ site }: Storm): Promise<number> {
  const [row] = await site.postgres.rows<{ left: number }>(
    `SELECT count(*)::int AS left FROM "OutboxMessage" WHERE "status" = 'queued'`,
  )
  return row?.left ?? 0
}

/** How many minutes later the last letter had left; it stops looking after so many. */
async function minutesUntilSent(storm: Storm, most: number): Promise<number> {
  let minutes = 0
  while (minutes < most && (await lettersThatWait(storm)) > 0) {
    await passMinute(storm)
    minutes += 1
  }
  return minutes
}

function slowest({ outside }: Storm, scene: Scene): string {
  const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
  return `${(Math.max(...own.map(({ tookMs }) => tookMs)) / 1000).toFixed(1)} s`
}

type Hour = { scene: Scene; wereWaiting: number; leftAfter: number; stillWaiting: number }

/** Ten minutes of each trouble; somebody registers each minute. */
export const mailServerInTrouble: Scenario = scenario<Hour>({
  id: 'R-18',
  says: 'for an hour the mail server hangs up, says nothing, is late, says 421 and 451, cuts after DATA, while 60 register',
  setUp: async (storm) => ({ scene: await crowd(60).setUp(storm), wereWaiting: 0, leftAfter: 0, stillWaiting: 0 }),
  load: async (storm, hour) => {
    const { outside, site, faults } = storm
    const registering: Promise<unknown>[] = []
    for (const [minute, person] of hour.scene.people.entries()) {
      const trouble = minute % 10 === 0 ? troubles[minute / 10] : undefined
      if (trouble) {
        site.smtp.answers(trouble)
        faults.note(`mail: ${trouble}`)
      }
      registering.push(outside.register(hour.scene, person))
      await passMinute(storm)
    }
    await Promise.all(registering)
    hour.wereWaiting = await lettersThatWait(storm)
    site.smtp.answers('take')
    // The longest pause between two attempts is two hours and a half.
    hour.leftAfter = await minutesUntilSent(storm, 151)
    hour.stillWaiting = await lettersThatWait(storm)
  },
  checks: (storm, { scene, wereWaiting, leftAfter, stillWaiting }) => [
    equal('letters that wait though the mail server is back', stillWaiting, 0),
    figure('letters that waited when it came back, the last left after', `${wereWaiting}, ${leftAfter} min`),
    figure('slowest registration meanwhile', slowest(storm, scene)),
  ],
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
        if (await random.pick(site.workers)?.kill()) faults.note('worker killed')
      }),
    checks: () => [],
  })
