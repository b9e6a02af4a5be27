import { randomUUID } from 'node:crypto'
import { inCrowdsOf } from '../pace'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'

/** The proxy sends nothing new there; what is under way is answered; another process of the same kind takes its place. */
async function restartInOrder({ site, faults }: Storm): Promise<void> {
  for (const web of site.webs) {
    if (!web.url) continue
    site.proxy.sendNoMoreTo(web.url)
    await web.end()
    faults.note('web restarted in order')
    await web.start()
    for (let ready = false; !ready; ) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      ready = await fetch(`${web.url}/api/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    }
    site.proxy.bringBack(web.url)
  }
}

export const rollingRestart = scenario<Scene>({
  id: 'R-26',
  says: 'all web processes are restarted one after the other while people register, some over a bad line: no failed request',
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 20 }, people: 240 })
    const [first] = scene.people
    if (first) await storm.outside.register(scene, first)
    return scene
  },
  load: async (storm, scene) => {
    const { outside } = storm
    const [quick, slow] = [scene.people.slice(1, 180), scene.people.slice(180)]
    await Promise.all([
      inCrowdsOf(8, quick, (person) => outside.register(scene, person)),
      inCrowdsOf(12, slow, (person) =>
        outside.perform({ operation: 'register', scene, person, key: randomUUID(), slowlyMs: 5000 }),
      ),
      restartInOrder(storm),
    ])
  },
  checks: ({ outside, site }, scene) => {
    const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    const slow = own.filter(({ tookMs }) => tookMs >= 4000)
    return [
      equal('requests that failed', own.filter(({ outcome }) => outcome !== 'acknowledged').length, 0),
      equal('people registered', own.length, 240),
      holds('bodies were under way for seconds', slow.length >= 60),
      holds(
        'every process came back',
        site.webs.every((web) => web.isRunning() && web.ownEnds() === 0),
      ),
      figure('requests', own.length),
    ]
  },
})
