import { randomUUID } from 'node:crypto'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../../scripts/lib/browser.mjs'
import { buildProduct, earlierBuild, isBuilt } from '../../../scripts/lib/product.mjs'
import { formsOf, type ReadForm } from '../../support/e2e-forms'
import type { Heard } from '../outside'
import type { Somebody } from '../people'
import { equal, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'
import { type Answered, send } from '../wire'

const typed = '+33 6 12 34 56 78'

/** Forms in tabs that were opened before a deployment. */
type Tabs = { form: ReadForm; pressed: Page; ofNobody: Page; close: () => Promise<void> }

type Stage = {
  scene: Scene
  people: [Somebody, Somebody, Somebody, Somebody]
  tabs: Tabs
  deployments: string[]
  heard: Heard | null
  /** The page that came for a form whose action is gone, and what came when its form was sent as it stood. */
  unknown: Answered | null
  again: Answered | null
  seen: { pressed: string; ofNobody: string }
}

const pathOf = (scene: Scene) => `/fr/encounters/${scene.slug}/register`

async function deploymentOf(site: string): Promise<string> {
  return (await send(`${site}/fr`)).body.match(/data-dpl-id="([^"]*)"/)?.[1] ?? 'none'
}

/** As if the action had been moved or renamed between the two builds: nothing answers to its name any more. */
const ofNobody = (text: string) => text.replace(/[0-9a-f]{42}/g, (id) => `${id.slice(0, 2)}${'0'.repeat(38)}ff`)

const withoutAction = (form: ReadForm): ReadForm => ({
  ...form,
  fields: form.fields.map(([name, value]) => [ofNobody(name), name.startsWith('$ACTION') ? ofNobody(value) : value]),
})

async function openTabs(
  { site, outside }: Storm,
  scene: Scene,
  [first, , third, fourth]: Stage['people'],
): Promise<Tabs> {
  const form = await outside.tabs.kept(`register ${scene.slug}`, pathOf(scene), first.cookie, 'officialId')
  const browser = await chromium.launch({
    executablePath: findBrowser(console.log),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const open = async (person: Somebody) => {
    const context = await browser.newContext()
    await signIn(context, site.url, person.cookie)
    const page = await context.newPage()
    await page.goto(`${site.url}${pathOf(scene)}`)
    await page.locator('[name=phone]').fill(typed)
    return page
  }
  const tabs = { pressed: await open(third), ofNobody: await open(fourth) }
  await tabs.ofNobody.route('**/*', (route) => {
    const headers = route.request().headers()
    const action = headers['next-action']
    return route.continue(action ? { headers: { ...headers, 'next-action': ofNobody(action) } } : {})
  })
  return { form, ...tabs, close: () => browser.close() }
}

async function signIn(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
}

/** Presses the button; what the page is then: registered, or the form with what was typed. */
async function press(page: Page): Promise<string> {
  await page.locator('form:has([name=officialId]) button[type=submit]').last().click()
  const done = page.waitForURL(/[?&]done=/, { timeout: 30_000 }).then(() => 'registered')
  const kept = page.locator('form .summary').first().waitFor({ timeout: 30_000 })
  const told = kept.then(async () => `told why, with ${await page.locator('[name=phone]').inputValue()}`)
  return Promise.any([done, told]).catch(() => 'nothing happened')
}

export const oldTab = scenario<Stage>({
  id: 'R-39d',
  says: 'forms opened before a deployment are sent after it, with JavaScript and without: they count, or come again as they were',
  site: { webs: 2, workers: 1 },
  setUp: async (storm) => {
    if (!isBuilt(earlierBuild)) await buildProduct({ build: earlierBuild })
    await storm.site.deploy(earlierBuild)
    const scene = await storm.setScene({ seats: { total: 10 }, people: 4 })
    // As many as were wanted.
    const people = scene.people as Stage['people']
    const [before, tabs] = [await deploymentOf(storm.site.url), await openTabs(storm, scene, people)]
    await storm.site.deploy()
    storm.faults.note('deployed')
    const deployments = [before, await deploymentOf(storm.site.url)]
    return {
      scene,
      people,
      tabs,
      deployments,
      heard: null,
      unknown: null,
      again: null,
      seen: { pressed: '', ofNobody: '' },
    }
  },
  load: async ({ outside }, stage) => {
    const { scene, people, tabs, seen } = stage
    const [first, second] = people
    stage.heard = await outside.register(scene, first, { fields: { phone: typed } })
    const own = { officialId: second.id, key: randomUUID(), phone: typed }
    stage.unknown = await outside.tabs.post(pathOf(scene), second.cookie, withoutAction(tabs.form), own)
    const form = formsOf(stage.unknown.body).find(({ fields }) => fields.some(([, value]) => value === typed))
    stage.again = form ? await outside.tabs.post(pathOf(scene), second.cookie, form, {}) : null
    seen.pressed = await press(tabs.pressed)
    seen.ofNobody = await press(tabs.ofNobody)
    await tabs.close()
  },
  checks: (_, { deployments, heard, unknown, again, seen }) => [
    holds('two deployments', new Set(deployments).size === 2 && deployments[0] === 'earlier'),
    equal('without JavaScript', heard?.outcome, 'acknowledged'),
    equal('without JavaScript, the action is gone: nothing is written', unknown?.status, 409),
    holds('and the form that came with what was typed counts', /[?&]done=/.test(String(again?.headers.location))),
    equal('with JavaScript', seen.pressed, 'registered'),
    equal('with JavaScript, the action is gone', seen.ofNobody, `told why, with ${typed}`),
  ],
})
