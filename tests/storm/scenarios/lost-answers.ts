import { randomUUID } from 'node:crypto'
import { inCrowdsOf } from '../pace'
import { equal, holds, scenario } from '../scenario'
import type { Scene } from '../scene'

export const answersLost = scenario<Scene>({
  id: 'R-11',
  says: 'every third answer is lost after the commit; asked again with its key, each gives one definite answer',
  isShort: true,
  setUp: (storm) => storm.setScene({ seats: { total: 10 }, people: 40 }),
  load: async ({ outside, site, faults }, scene) => {
    site.proxy.loseAnswers(1 / 3)
    await inCrowdsOf(8, scene.people, (person) => outside.register(scene, person))
    for (let lost = 0; lost < site.proxy.answersLost(); lost++) faults.note('answers lost')
  },
  checks: ({ outside, site }, scene) => {
    const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    const acknowledged = own.filter(({ outcome }) => outcome === 'acknowledged')
    return [
      holds('answers were lost', site.proxy.answersLost() > 0),
      equal('people who know their registration', new Set(acknowledged.map(({ personId }) => personId)).size, 40),
      equal('registrations they know', new Set(acknowledged.map(({ reference }) => reference)).size, 40),
    ]
  },
})

export const sameKeyAtOnce = scenario<Scene>({
  id: 'R-09',
  says: 'the same key ten times in parallel, through three processes: one effect, equal answers',
  isShort: true,
  setUp: (storm) => storm.setScene({ seats: { total: 10 }, people: 6 }),
  load: ({ outside }, scene) =>
    Promise.all(
      scene.people.map(async (person) => {
        const key = randomUUID()
        await Promise.all(Array.from({ length: 10 }, () => outside.register(scene, person, { key })))
      }),
    ),
  checks: ({ outside }, scene) => {
    const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    return [
      equal('acknowledged', own.filter(({ outcome }) => outcome === 'acknowledged').length, 60),
      equal('registrations named', new Set(own.map(({ reference }) => reference)).size, 6),
    ]
  },
})

export const twoTabs = scenario<Scene>({
  id: 'R-10',
  says: 'two tabs with two keys: one registers, the other says that it is so already, with the reference',
  setUp: (storm) => storm.setScene({ seats: { total: 10 }, people: 6 }),
  load: ({ outside }, scene) =>
    Promise.all(
      scene.people.map((person) => Promise.all([outside.register(scene, person), outside.register(scene, person)])),
    ),
  checks: async ({ outside, site }, scene) => {
    const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    const [first] = scene.people
    const [row] = await site.postgres.rows<{ reference: string }>(
      `SELECT "reference" FROM "Registration" WHERE "encounterId" = $1 AND "personId" = $2`,
      [scene.id, first?.id],
    )
    const again = first && (await outside.register(scene, first))
    return [
      equal('acknowledged', own.filter(({ outcome }) => outcome === 'acknowledged').length, 6),
      equal('refused', own.filter(({ outcome }) => outcome === 'refused').length, 6),
      holds('the refusal says the reference', Boolean(row && again?.page.includes(row.reference))),
    ]
  },
})
