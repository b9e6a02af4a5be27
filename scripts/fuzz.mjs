// npm run fuzz -- http://127.0.0.1:3000 --cases 50000 --seed 1 — hostile addresses and forms to the public pages and the API of a
// site that runs on this machine. Run by hand on a production build; ends with 1 where an answer is a fault of the site.
import { parseArgs } from 'node:util'
import { chance, hostileText, oneOf } from './lib/hostile-input.mjs'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
})
const site = new URL(positionals[0] ?? 'http://127.0.0.1:3000')
if (!['127.0.0.1', 'localhost', '[::1]'].includes(site.hostname)) throw new Error('Only a site on this machine')

const paths = [
  ...[
    '',
    '/calls',
    '/encounters',
    '/communes',
    '/sign-in',
    '/sign-in/code',
    '/help',
    '/search/calls',
    '/search/communes',
  ],
  ...[
    '/encounters/halluin-menen',
    '/encounters/halluin-menen/contact',
    '/encounters/feed.xml',
    '/encounters/calendar.ics',
  ],
  ...[
    '/calls/achat-public-local',
    '/calls/achat-public-local/contacts',
    '/communes/BE/57081',
    '/my',
    '/manage',
    '/admin',
  ],
]
const answers = [
  '/api/communes/suggest',
  '/api/officials/suggest',
  '/api/territories/suggest',
  '/api/bodies/suggest',
  '/api/session',
  '/api/auth/callback/oidc',
  ...['/api/v1', '/api/v1/openapi.json', '/api/v1/calls', '/api/v1/calls/achat-public-local', '/api/v1/encounters'],
  ...['/api/v1/encounters/halluin-menen/registrations', '/api/v1/registrations/1', '/api/v1/communes', '/api/v1/me'],
]
const names = [
  'q',
  'page',
  'state',
  'country',
  'territory',
  'border',
  'organiser',
  'from',
  'to',
  'returnTo',
  'key',
  'problem',
  'again',
  'locale',
  '__proto__',
  'q[]',
  'q.a',
  ...['search', 'near', 'radiusKm', 'limit', 'cursor', 'lang', 'theme', 'status'],
]
const languages = ['fr', 'nl', 'en', 'de', 'xx', 'FR']

const random = chance(Number(values.seed))
const cases = Number(values.cases)
const counts = new Map()
const faults = []

function hostileAddress() {
  const path = random() < 0.2 ? oneOf(random, answers) : `/${oneOf(random, languages)}${oneOf(random, paths)}`
  const deeper = random() < 0.25 ? `/${encodeURIComponent(hostileText(random).slice(0, 400).toWellFormed())}` : ''
  const query = Array.from({ length: Math.floor(random() * 4) }, () => {
    const text = hostileText(random).slice(0, 2000)
    const written = random() < 0.1 ? text.replace(/[^!-~]|#/g, '') : encodeURIComponent(text.toWellFormed())
    return `${oneOf(random, names)}=${written}`
  })
  return `${path}${deeper}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** A form as a browser without JavaScript sends it, its fields replaced. */
function hostileForm() {
  const body = new FormData()
  for (const name of [oneOf(random, names), 'address', 'code', '$ACTION_REF_1', '$ACTION_1:0'])
    body.append(name, hostileText(random))
  return body
}

/** A server may hang up on what is too long; one that is gone is a fault. */
async function noteCut(about) {
  counts.set('cut', (counts.get('cut') ?? 0) + 1)
  const alive = await fetch(`${site.origin}/api/health/live`).catch(() => null)
  if (!alive?.ok) faults.push(`gone after ${about}`)
}

async function ask() {
  const address = hostileAddress()
  const method = random() < 0.1 ? 'POST' : 'GET'
  const headers = {
    origin: random() < 0.5 ? site.origin : 'https://evil.example',
    cookie: `visavis-session=${encodeURIComponent(hostileText(random).slice(0, 500).toWellFormed())}`,
  }
  const body = method === 'POST' ? { body: hostileForm() } : {}
  const answer = await fetch(site.origin + address, { method, headers, redirect: 'manual', ...body }).catch(() => null)
  if (!answer) return noteCut(`${method} ${address.slice(0, 300)}`)
  await answer.arrayBuffer()
  counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1)
  const away = answer.headers.get('location')
  const leadsAway = away && URL.canParse(away, site) && new URL(away, site).origin !== site.origin
  if (answer.status >= 500 || leadsAway)
    faults.push(`${answer.status} ${method} ${address.slice(0, 300)} ${away ?? ''}`)
}

let left = cases
await Promise.all(
  Array.from({ length: 8 }, async () => {
    while (left-- > 0) await ask()
  }),
)
for (const fault of faults.sort().slice(0, 20)) console.log(fault)
console.log(
  `seed=${values.seed} cases=${cases} ${[...counts]
    .sort()
    .map(([status, count]) => `${status}:${count}`)
    .join(' ')} faults=${faults.length}`,
)
process.exit(faults.length > 0 ? 1 : 0)
