import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { registrationsInBulk } from '../../support/crowd-rows'
import { readXlsx } from '../../support/xlsx'
import { memoryOfWebs } from '../memory'
import { inCrowdsOf } from '../pace'
import type { Postgres } from '../postgres'
import { equal, figure, type Scenario, scenario } from '../scenario'
import type { Scene } from '../scene'
import { send } from '../wire'

type Taken = { name: string; firstByteMs: number; tookMs: number; rows: string[][] }

type Stage = { scene: Scene; taken: Taken[]; memory: { before: number; most: number }; slowestPageMs: number }

/** Longer than PostgreSQL lets a transaction idle. */
const pauseMs = 17_000

/** Takes a file as it comes; over a bad line it stops in the middle for a while. */
async function take(name: string, address: string, cookie: string, pause: number): Promise<Taken> {
  const started = Date.now()
  const answer = await fetch(address, { headers: { cookie } })
  if (!answer.ok || !answer.body) throw new Error(`${address}: ${answer.status}`)
  let firstByteMs = 0
  const chunks: Uint8Array[] = []
  for await (const chunk of answer.body) {
    if (chunks.length === 0) {
      firstByteMs = Date.now() - started
      await sleep(pause)
    }
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const options = { bom: true, delimiter: ';', record_delimiter: '\r\n' }
  const rows: string[][] = name === 'XLSX' ? readXlsx(bytes) : parse(bytes, options)
  return { name, firstByteMs, tookMs: Date.now() - started - pause, rows }
}

/** Again and again one of the first and one of the last change places in one transaction: as many have a seat as before. */
async function swap(postgres: Postgres, scene: Scene, isOver: () => boolean): Promise<number> {
  const rows = await postgres.rows<{ id: string; seated: boolean }>(
    `SELECT "id", "status" = 'confirmed' AS seated FROM "Registration" WHERE "encounterId" = $1 ORDER BY "number"`,
    [scene.id],
  )
  const [seated, others] = [rows.filter((row) => row.seated), rows.filter((row) => !row.seated).reverse()]
  let swaps = 0
  for (const [place, one] of seated.entries()) {
    if (isOver()) break
    await postgres.rows(
      `UPDATE "Registration" SET "status" = CASE WHEN "id" = $1 THEN 'cancelled' ELSE 'confirmed' END::"RegistrationStatus",
         "endedAt" = CASE WHEN "id" = $1 THEN now() END, "endReason" = CASE WHEN "id" = $1 THEN 'byPerson' END::"EndReason"
       WHERE "id" IN ($1, $2)`,
      [one.id, others[place]?.id],
    )
    swaps += 1
  }
  return swaps
}

/** How many of the rows written in bulk are in each status. */
function counted(rows: string[][]): number[] {
  const counts = new Map<string, number>()
  for (const [reference = '', status = ''] of rows)
    if (reference.startsWith('BULK-')) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts.values()]
}

export const largeExport = (id: string, size: number, isShort: boolean): Scenario => {
  let swaps = 0
  return scenario<Stage>({
    id,
    says: `${size} registrations are exported three times at once while others write: each file is of one instant`,
    isShort,
    // As where 512 MB are all there is: a process that wants more ends.
    ...(isShort ? {} : { site: { heap: 256 } }),
    setUp: async (storm) => {
      const scene = await storm.setScene({ seats: { total: 2 * size }, people: 60 })
      await storm.site.postgres.rows(registrationsInBulk, [scene.id, size])
      return { scene, taken: [], memory: { before: 0, most: 0 }, slowestPageMs: 0 }
    },
    load: async ({ site, outside }, stage) => {
      const { scene, taken } = stage
      const at = `${site.url}/fr/manage/${scene.organisation}/encounters/${scene.slug}/registrations/export`
      let isOver = false
      const beside = [
        memoryOfWebs(site, () => isOver).then((memory) => Object.assign(stage, { memory })),
        swap(site.postgres, scene, () => isOver).then((count) => (swaps = count)),
        inCrowdsOf(2, scene.people, (person) => (isOver ? sleep(0) : outside.register(scene, person))),
      ]
      const { cookie } = scene.organiser
      const exports = [
        take('CSV', `${at}.csv?status=all`, cookie, 0),
        take('CSV over a bad line', `${at}.csv?status=all&sort=name`, cookie, isShort ? 1000 : pauseMs),
        take('XLSX', `${at}.xlsx?status=all`, cookie, 0),
      ]
      beside.push(watchPages(site.url, stage, () => isOver))
      taken.push(...(await Promise.all(exports)))
      isOver = true
      await Promise.all(beside)
      // Rows that no command wrote are nothing that the rules of the product know of.
      await site.postgres.rows(`DELETE FROM "Registration" WHERE "reference" LIKE 'BULK-%'`)
    },
    checks: ({ site }, { taken, memory, slowestPageMs }) => [
      ...taken.map(({ name, rows }) => equal(`${name}: of each status`, counted(rows), [size / 2, size / 2])),
      equal(
        'processes that ended',
        site.webs.reduce((sum, web) => sum + web.ownEnds(), 0),
        0,
      ),
      equal('somebody wrote meanwhile', swaps > 20, true),
      figure('changes meanwhile', swaps),
      ...taken.map(({ name, firstByteMs, tookMs }) =>
        figure(`${name}: first byte, last byte`, `${firstByteMs} ms, ${(tookMs / 1000).toFixed(1)} s`),
      ),
      figure(
        'memory of the largest web process before, at most',
        `${memory.before.toFixed()} MB, ${memory.most.toFixed()} MB`,
      ),
      figure('slowest page of others meanwhile', `${slowestPageMs} ms`),
    ],
  })
}

/** What somebody who only reads notices of it. */
async function watchPages(site: string, stage: Stage, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { tookMs } = await send(`${site}/fr/encounters`)
    stage.slowestPageMs = Math.max(stage.slowestPageMs, tookMs)
    await sleep(50)
  }
}
