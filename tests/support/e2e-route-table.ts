import type { Role } from './e2e-world'

/** A status, or where somebody is sent first: to sign in, to the second factor. */
export type Outcome = number | 'signIn' | 'factor' | 'elsewhere'

export type Expected = Record<Role, Outcome>

export type Route = { file: string; address: string; expected: Expected; about?: string }

type Some = Partial<Record<Role, Outcome>>

function all(outcome: Outcome, but: Some = {}): Expected {
  return {
    ...{ visitor: outcome, stranger: outcome, member: outcome, delegate: outcome },
    ...{ owner: outcome, editor: outcome, desk: outcome, ownerWithoutFactor: outcome, ownerElsewhere: outcome },
    ...{ administrator: outcome, administratorWithoutFactor: outcome },
    ...but,
  }
}

const everybody = (but: Some = {}) => all(200, but)

const signedIn = (but: Some = {}) => all(200, { visitor: 'signIn', ...but })

const powerful = (who: Some) =>
  all(404, { visitor: 'signIn', ownerWithoutFactor: 'factor', administratorWithoutFactor: 'factor', ...who })

const administrators = powerful({ administrator: 200 })

const team = (but: Some = {}) => powerful({ owner: 200, editor: 200, desk: 200, ...but })

const editors = team({ desk: 404 })

/** Whoever is signed in already is sent on. */
const onlySignedOut = all('elsewhere', {
  visitor: 200,
  ownerWithoutFactor: 'factor',
  administratorWithoutFactor: 'factor',
})

const nobody = (but: Some = {}) => all(404, but)

const language = '[locale]'
const row = (file: string, address: string, expected: Expected): Route => ({ file, address, expected })
const pub = (path: string, address: string, expected = everybody()) =>
  row(`${language}/(public)${path}/page.tsx`, `/fr${address}`, expected)
const own = (path: string, address = path, expected = signedIn()) =>
  row(`${language}/(member)${path}/page.tsx`, `/fr${address}`, expected)
const desk = (path: string, address: string, expected = team()) =>
  row(`${language}/(organiser)/manage/[organisation]${path}/page.tsx`, `/fr/manage/{organisation}${address}`, expected)
const admin = (path: string, address = path) =>
  row(`${language}/(admin)/admin${path}/page.tsx`, `/fr/admin${address}`, administrators)

const publicPages = [
  pub('', ''),
  pub('/[...missing]', '/nulle/part', nobody()),
  ...[
    '/accessibility',
    '/calls',
    '/communes',
    '/demo',
    '/design',
    '/developers',
    '/encounters',
    '/help',
    '/legal',
    '/privacy',
  ].map((path) => pub(path, path)),
  pub('/calls/[slug]', '/calls/{call}'),
  pub('/calls/[slug]', '/calls/{draftCall}', nobody()),
  pub('/encounters/[slug]', '/encounters/{encounter}'),
  pub('/encounters/[slug]', '/encounters/{draft}', nobody()),
  pub('/communes/[country]/[code]', '/communes/BE/57081'),
  pub('/communes/[country]/[code]', '/communes/BE/99999', nobody()),
  pub('/calls/[slug]/contacts', '/calls/{call}/contacts'),
  pub('/encounters/[slug]/contact', '/encounters/{encounter}/contact'),
  pub('/encounters/[slug]/contact', '/encounters/{draft}/contact', nobody()),
  ...['calls', 'communes', 'encounters'].map((list) => pub(`/search/${list}`, `/${list}?q=a`)),
  // Whoever holds the link of a letter may; a forged one leads nowhere, and says so.
  pub('/r/[token]', '/r/{link}'),
  pub('/r/[token]', '/r/{signInToken}'),
  ...['change', 'cancel', 'pass'].map((part) => pub('/r/[token]/[part]', `/r/{link}/${part}`)),
  pub('/r/[token]/[part]', '/r/{signInToken}/cancel'),
  pub('/sign-in', '/sign-in', onlySignedOut),
  pub('/sign-in/code', '/sign-in/code', onlySignedOut),
  pub('/sign-in/link/[token]', '/sign-in/link/{signInToken}'),
]

/** The person and their delegate; the organiser reads it on the organiser's own pages. */
const theirs = all(404, { visitor: 'signIn', member: 200, delegate: 200 })

/** Not even a delegate ends a mandate. */
const onlyTheirs = all(404, { visitor: 'signIn', member: 200 })

const ownPages = [
  own('/my'),
  own('/my/registrations/[id]', '/my/registrations/{registration}', theirs),
  ...['change', 'substitute', 'cancel', 'pass'].map((part) =>
    own('/my/registrations/[id]/[part]', `/my/registrations/{registration}/${part}`, theirs),
  ),
  own('/my/profile/mandates/[mandate]', '/my/profile/mandates/{mandate}', onlyTheirs),
  own('/encounters/[slug]/register', '/encounters/{encounter}/register', everybody()),
  own('/encounters/[slug]/register', '/encounters/{draft}/register', nobody()),
  ...['/my/profile', '/my/profile/address', '/my/delegates', '/my/acting', '/my/security', '/my/tokens'].map((path) =>
    own(path),
  ),
  own('/my/security/second-factor'),
  own('/my/security/recovery-codes'),
  own('/sign-in/out', '/sign-in/out', everybody({ visitor: 'elsewhere' })),
  own('/sign-in/second-factor', '/sign-in/second-factor', all('elsewhere', { visitor: 'signIn' })),
  own('/invitations/[token]', '/invitations/{invitation}', everybody()),
]

// Administrators keep organisations and teams on pages of their own; what a team writes is the team's.
const deskPages = [
  // One's own organisations; nobody else's.
  row(
    `${language}/(organiser)/manage/(mine)/page.tsx`,
    '/fr/manage',
    signedIn({ ownerWithoutFactor: 'factor', administratorWithoutFactor: 'factor' }),
  ),
  desk('', ''),
  desk('/encounters', '/encounters'),
  desk('/encounters/[slug]/registrations', '/encounters/{encounter}/registrations'),
  desk('/encounters/[slug]/registrations/new', '/encounters/{encounter}/registrations/new', editors),
  desk('/encounters/[slug]/registrations/new/official', '/encounters/{encounter}/registrations/new/official', editors),
  desk('/encounters/[slug]/registrations/[id]', '/encounters/{encounter}/registrations/{registration}'),
  desk('/encounters/new', '/encounters/new', editors),
  desk('/encounters/[slug]', '/encounters/{encounter}'),
  desk('/encounters/[slug]', '/encounters/{draft}'),
  desk('/encounters/[slug]/preview', '/encounters/{draft}/preview'),
  desk('/encounters/[slug]/cancel', '/encounters/{encounter}/cancel', editors),
  // Leads to the first part, which decides.
  desk('/encounters/[slug]/edit', '/encounters/{encounter}/edit', all('elsewhere')),
  ...['about', 'occasion', 'sides', 'seats', 'programme', 'rules', 'topics'].map((part) =>
    desk('/encounters/[slug]/edit/[part]', `/encounters/{draft}/edit/${part}`, editors),
  ),
  desk('/calls', '/calls'),
  desk('/calls/new', '/calls/new', editors),
  desk('/calls/[slug]', '/calls/{call}'),
  desk('/calls/[slug]', '/calls/{draftCall}'),
  desk('/calls/[slug]/preview', '/calls/{draftCall}/preview'),
  desk('/calls/[slug]/edit', '/calls/{call}/edit', all('elsewhere')),
  desk('/calls/[slug]/edit/[part]', '/calls/{draftCall}/edit/about', editors),
  desk('/calls/[slug]/[step]', '/calls/{call}/close', editors),
  desk('/team', '/team'),
]

const adminPages = [
  ...[
    '',
    '/administrators',
    '/audit',
    '/condition',
    '/organisations',
    '/organisations/new',
    '/people',
    '/people/new',
    '/territories',
    '/territories/new',
  ].map((path) => admin(path)),
  admin('/organisations/[organisation]', '/organisations/{organisation}'),
  admin('/territories/[territory]', '/territories/{territory}'),
  admin('/people/[person]', '/people/{person}'),
  admin('/mandates/[mandate]', '/mandates/{mandate}'),
]

const api = (path: string, address: string, expected: Expected) =>
  row(`api/${path}/route.ts`, `/api/${address}`, expected)

/** Reads of the API, as its description names them. A cookie opens nothing here: without a token one is nobody, whoever is signed in. */
export const apiReads: Record<string, Expected> = {
  '/calls': everybody(),
  '/calls/{slug}': everybody(),
  '/communes': everybody(),
  '/communes/{country}/{code}': everybody(),
  '/encounters': everybody(),
  '/encounters/{slug}': everybody(),
  '/encounters/{slug}/registrations': all(401),
  '/me': all(401),
  '/registrations/{id}': all(401),
}

const apiCalls = Object.entries(apiReads).map(([path, expected]) => api('v1/[...path]', `v1${named(path)}`, expected))

function named(path: string): string {
  const slug = path.startsWith('/calls') ? '{call}' : '{encounter}'
  return path.replace('{slug}', slug).replace('{id}', '{registration}').replace('{country}/{code}', 'BE/57081')
}

const answers = [
  ...apiCalls,
  api('v1/[...path]', 'v1/calls/{draftCall}', nobody()),
  api('v1/[...path]', 'v1/encounters/{draft}', nobody()),
  api('v1/openapi.json', 'v1/openapi.json', everybody()),
  api('auth/[...nextauth]', 'auth/signin', nobody()),
  // They complete for whoever may pick; for others there is nothing to complete.
  api('bodies/suggest', 'bodies/suggest?locale=fr&q=hall', everybody()),
  api('officials/suggest', 'officials/suggest?locale=fr&q=prive', everybody()),
  api('territories/suggest', 'territories/suggest?locale=fr&q=lille', everybody()),
  api('communes/suggest', 'communes/suggest?locale=fr&q=hall', everybody()),
  api('health/live', 'health/live', everybody()),
  api('health/ready', 'health/ready', everybody()),
  // For a scraper; this site has set no token for one.
  api('metrics', 'metrics', nobody()),
  api('my/encounters/[slug]', 'my/encounters/{encounter}?locale=fr', everybody({ visitor: 204 })),
  api('session', 'session?locale=fr', everybody({ visitor: 204 })),
]

/**
 * The demo's own doors: its mailbox shows every letter to everybody, because there nobody is real. They are not there in
 * production, so they are no part of the canaries.
 */
export const demoDoors = ['api/dev/mailbox/route.ts', 'dev/mailbox/page.tsx', 'dev/mailbox/[id]/route.ts']

const file = (path: string, address: string, expected = everybody()) =>
  row(`${language}/(public)${path}/route.ts`, `/fr${address}`, expected)

const files = [
  ...['csv', 'xlsx'].map((format) =>
    row(
      `${language}/(organiser)/manage/[organisation]/encounters/[slug]/registrations/export.${format}/route.ts`,
      `/fr/manage/{organisation}/encounters/{encounter}/registrations/export.${format}`,
      nobody({ owner: 200, editor: 200 }),
    ),
  ),
  row(
    `${language}/(member)/my/registrations/[id]/event.ics/route.ts`,
    '/fr/my/registrations/{registration}/event.ics',
    nobody({ member: 200, delegate: 200 }),
  ),
  file('/r/[token]/event.ics', '/r/{link}/event.ics'),
  file('/r/[token]/event.ics', '/r/{signInToken}/event.ics', nobody()),
  ...['robots.txt', 'sitemap.xml'].map((name) => row(`${name}/route.ts`, `/${name}`, everybody())),
  row('sitemaps/[part]/route.ts', '/sitemaps/pages.xml', everybody()),
  // They only take what their button sends.
  file('/calls/[slug]/contacts/show', '/calls/{call}/contacts/show', all(405)),
  file('/encounters/[slug]/contact/show', '/encounters/{encounter}/contact/show', all(405)),
  file('/calls/feed.xml', '/calls/feed.xml'),
  file('/encounters/feed.xml', '/encounters/feed.xml'),
  file('/encounters/calendar.ics', '/encounters/calendar.ics'),
  file('/calls/[slug]/deadline.ics', '/calls/{call}/deadline.ics'),
  file('/calls/[slug]/deadline.ics', '/calls/{draftCall}/deadline.ics', nobody()),
  file('/encounters/[slug]/event.ics', '/encounters/{encounter}/event.ics'),
  file('/encounters/[slug]/event.ics', '/encounters/{draft}/event.ics', nobody()),
]

export const routeTable: Route[] = [...publicPages, ...ownPages, ...deskPages, ...adminPages, ...answers, ...files]
