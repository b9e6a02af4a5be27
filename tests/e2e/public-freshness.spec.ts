import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { insertRow, rows } from '../support/e2e-database'
import { aCallLike, anEncounterLike, remove, touch } from '../support/e2e-public'
import { aSecondServer, type SecondServer } from '../support/e2e-second-server'
import { siteUrl } from '../support/e2e-site'

// Two processes, one database: what one changes the other shows within five seconds, the clock's changes too.

const patience = { timeout: 5000, intervals: [200] }

let second: SecondServer
let bases: string[]

test.describe.configure({ mode: 'serial', timeout: 90_000 })

test.beforeAll(async () => {
  second = await aSecondServer()
  bases = [siteUrl, second.url]
})

test.afterAll(async () => {
  await second.stop()
})

const page = async (base: string, path: string) => {
  const answer = await fetch(base + path)
  return { status: answer.status, text: await answer.text(), cache: answer.headers.get('x-nextjs-cache') }
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

/** Both processes keep the page, so that what follows is not just a first render. */
async function keep(path: string) {
  for (const base of bases) {
    await page(base, path)
    expect((await page(base, path)).cache).toBe('HIT')
  }
}

test('a change is seen on every process, on the page and on the list, in every language', async () => {
  // Tomorrow: the first page of the list may be full of what other tests make meanwhile.
  const slug = await anEncounterLike('tourcoing-mouscron', {
    startsAt: inHours(24),
    endsAt: inHours(26),
    registrationOpensAt: inHours(-1),
    registrationClosesAt: inHours(12),
    seatsReleaseAt: null,
  })
  for (const path of [`/fr/encounters/${slug}`, `/nl/encounters/${slug}`, '/fr/encounters']) await keep(path)
  await rows(`UPDATE "Encounter" SET "venueName" = 'Salle des Deux-Rives' WHERE "slug" = $1`, [slug])
  await touch(`encounter:${slug}`, 'encounters')
  for (const base of bases) {
    for (const path of [`/fr/encounters/${slug}`, `/nl/encounters/${slug}`, '/fr/encounters']) {
      await expect.poll(async () => (await page(base, path)).text, patience).toContain('Salle des Deux-Rives')
    }
  }
  await remove('Encounter', slug)
})

test('a name that an import changes is new on the pages that say it', async () => {
  const slug = await anEncounterLike('tourcoing-mouscron')
  const bodyId = randomUUID()
  await insertRow('Body', { id: bodyId, kind: 'association', country: 'FR', name: 'Association des Rives' })
  await rows(
    `INSERT INTO "EncounterPartner" ("encounterId", "bodyId", "role") SELECT "id", $1, 'partner' FROM "Encounter" WHERE "slug" = $2`,
    [bodyId, slug],
  )
  const path = `/fr/encounters/${slug}`
  await keep(path)
  expect((await page(siteUrl, path)).text).toContain('Association des Rives')
  await rows(`UPDATE "Body" SET "name" = 'Association des Deux-Rives' WHERE "id" = $1`, [bodyId])
  await touch('communes')
  for (const base of bases) {
    await expect.poll(async () => (await page(base, path)).text, patience).toContain('Association des Deux-Rives')
  }
  await remove('Encounter', slug)
  await rows('DELETE FROM "Body" WHERE "id" = $1', [bodyId])
})

test('what did not exist appears, and what is withdrawn disappears', async () => {
  const slug = await anEncounterLike('tourcoing-mouscron', { status: 'draft', publishedAt: null })
  const path = `/fr/encounters/${slug}`
  for (const base of bases) expect((await page(base, path)).status).toBe(404)
  await rows(`UPDATE "Encounter" SET "status" = 'published', "publishedAt" = now() WHERE "slug" = $1`, [slug])
  await touch(`encounter:${slug}`, 'encounters')
  for (const base of bases) await expect.poll(async () => (await page(base, path)).status, patience).toBe(200)
  await rows(`UPDATE "Encounter" SET "status" = 'draft', "publishedAt" = NULL WHERE "slug" = $1`, [slug])
  await touch(`encounter:${slug}`, 'encounters')
  for (const base of bases) await expect.poll(async () => (await page(base, path)).status, patience).toBe(404)
  await remove('Encounter', slug)
})

test('a call closes by itself, with nobody told', async () => {
  const closesAt = new Date(Date.now() + 6000)
  const slug = await aCallLike('achat-public-local', { closesAt })
  await keep(`/fr/calls/${slug}`)
  for (const base of bases) expect((await page(base, `/fr/calls/${slug}`)).text).not.toContain('Cet appel est clos')
  await new Promise((done) => setTimeout(done, closesAt.getTime() - Date.now()))
  for (const base of bases) {
    const text = async () => (await page(base, `/fr/calls/${slug}`)).text
    await expect.poll(text, patience).toContain('Cet appel est clos')
  }
  await remove('Call', slug)
})

test('an encounter begins by itself, with nobody told', async () => {
  const startsAt = new Date(Date.now() + 6000)
  const slug = await anEncounterLike('tourcoing-mouscron', {
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    registrationClosesAt: new Date(Date.now() - 60_000),
    registrationOpensAt: new Date(Date.now() - 120_000),
    seatsReleaseAt: null,
  })
  await keep(`/fr/encounters/${slug}`)
  await new Promise((done) => setTimeout(done, startsAt.getTime() - Date.now()))
  for (const base of bases) {
    const text = async () => (await page(base, `/fr/encounters/${slug}`)).text
    await expect.poll(text, patience).toContain('La rencontre a commencé')
  }
  await remove('Encounter', slug)
})

test('a process that lost its line hears what it missed', async () => {
  const slug = await anEncounterLike('tourcoing-mouscron')
  await keep(`/fr/encounters/${slug}`)
  // The change is told while nobody listens.
  await rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query IN ('SELECT 1', 'LISTEN "visavis_stale"')`)
  await rows(`UPDATE "Encounter" SET "venueName" = 'Salle retrouvée' WHERE "slug" = $1`, [slug])
  await touch(`encounter:${slug}`)
  for (const base of bases) {
    const text = async () => (await page(base, `/fr/encounters/${slug}`)).text
    await expect.poll(text, patience).toContain('Salle retrouvée')
  }
  await remove('Encounter', slug)
})
