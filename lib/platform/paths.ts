import type { Route } from 'next'
import type { Locale } from '@/lib/i18n/locales'

// One place builds addresses. typedRoutes knows the routes; a template of several parts is one of them by construction.
const to = (locale: Locale, ...parts: string[]): Route =>
  `/${[locale, ...parts].map(encodeURIComponent).join('/')}` as Route

const of = (organisation: string) => ['manage', organisation]

export const paths = {
  sitemap: () => '/sitemap.xml' as Route,
  sitemapPart: (part: string) => `/sitemaps/${part}.xml` as Route,

  home: (l: Locale) => to(l),

  calls: (l: Locale) => to(l, 'calls'),
  call: (l: Locale, slug: string) => to(l, 'calls', slug),

  callContacts: (l: Locale, slug: string) => to(l, 'calls', slug, 'contacts'),
  callFeed: (l: Locale) => to(l, 'calls', 'feed.xml'),
  callDeadline: (l: Locale, slug: string) => to(l, 'calls', slug, 'deadline.ics'),

  encounters: (l: Locale) => to(l, 'encounters'),
  encounter: (l: Locale, slug: string) => to(l, 'encounters', slug),
  encounterContact: (l: Locale, slug: string) => to(l, 'encounters', slug, 'contact'),
  encounterFeed: (l: Locale) => to(l, 'encounters', 'feed.xml'),
  encounterCalendar: (l: Locale) => to(l, 'encounters', 'calendar.ics'),
  encounterEvent: (l: Locale, slug: string) => to(l, 'encounters', slug, 'event.ics'),
  register: (l: Locale, slug: string) => to(l, 'encounters', slug, 'register'),

  communes: (l: Locale) => to(l, 'communes'),
  commune: (l: Locale, country: string, code: string) => to(l, 'communes', country, code),

  signIn: (l: Locale) => to(l, 'sign-in'),
  /** For somebody signed in who is to prove it once more. */
  signInAgain: (l: Locale, path: Route) => withQuery(to(l, 'sign-in'), { again: 1, returnTo: path }),
  signInCode: (l: Locale) => to(l, 'sign-in', 'code'),
  /** What the mail opens: a page with a button, for the browser that asked. */
  signInLink: (l: Locale, token: string) => to(l, 'sign-in', 'link', token),
  secondFactor: (l: Locale) => to(l, 'sign-in', 'second-factor'),
  signOut: (l: Locale) => to(l, 'sign-in', 'out'),

  my: (l: Locale) => to(l, 'my'),
  registration: (l: Locale, id: string) => to(l, 'my', 'registrations', id),
  pass: (l: Locale, id: string) => to(l, 'my', 'registrations', id, 'pass'),
  /** One thing to do about a registration: change, substitute, cancel. */
  registrationPart: (l: Locale, id: string, part: string) => to(l, 'my', 'registrations', id, part),
  registrationEvent: (l: Locale, id: string) => to(l, 'my', 'registrations', id, 'event.ics'),
  profile: (l: Locale) => to(l, 'my', 'profile'),
  /** A mandate of one's own: its history, and its end. */
  ownMandate: (l: Locale, id: string) => to(l, 'my', 'profile', 'mandates', id),
  changeAddress: (l: Locale) => to(l, 'my', 'profile', 'address'),
  security: (l: Locale) => to(l, 'my', 'security'),
  setSecondFactor: (l: Locale) => to(l, 'my', 'security', 'second-factor'),
  recoveryCodes: (l: Locale) => to(l, 'my', 'security', 'recovery-codes'),
  delegates: (l: Locale) => to(l, 'my', 'delegates'),
  acting: (l: Locale) => to(l, 'my', 'acting'),
  tokens: (l: Locale) => to(l, 'my', 'tokens'),
  /** What a signed link in a mail opens: a page with a button, without signing in. */
  linked: (l: Locale, token: string) => to(l, 'r', token),
  linkedPart: (l: Locale, token: string, part: string) => to(l, 'r', token, part),
  linkedEvent: (l: Locale, token: string) => to(l, 'r', token, 'event.ics'),

  /** What an invitation into a team opens. */
  invitation: (l: Locale, token: string) => to(l, 'invitations', token),

  manage: (l: Locale) => to(l, 'manage'),
  organisation: (l: Locale, organisation: string) => to(l, ...of(organisation)),
  team: (l: Locale, organisation: string) => to(l, ...of(organisation), 'team'),
  manageCalls: (l: Locale, organisation: string) => to(l, ...of(organisation), 'calls'),
  newCall: (l: Locale, organisation: string) => to(l, ...of(organisation), 'calls', 'new'),
  manageCall: (l: Locale, organisation: string, slug: string) => to(l, ...of(organisation), 'calls', slug),
  editCall: (l: Locale, organisation: string, slug: string) => to(l, ...of(organisation), 'calls', slug, 'edit'),
  /** One part of a call: about, terms, timetable, contacts. */
  editCallPart: (l: Locale, organisation: string, slug: string, part: string) =>
    to(l, ...of(organisation), 'calls', slug, 'edit', part),
  /** A step that needs words: close, discontinue, award. */
  callStep: (l: Locale, organisation: string, slug: string, step: 'close' | 'discontinue' | 'award') =>
    to(l, ...of(organisation), 'calls', slug, step),
  previewCall: (l: Locale, organisation: string, slug: string) => to(l, ...of(organisation), 'calls', slug, 'preview'),
  manageEncounters: (l: Locale, organisation: string) => to(l, ...of(organisation), 'encounters'),
  newEncounter: (l: Locale, organisation: string) => to(l, ...of(organisation), 'encounters', 'new'),
  manageEncounter: (l: Locale, organisation: string, slug: string) => to(l, ...of(organisation), 'encounters', slug),
  editEncounter: (l: Locale, organisation: string, slug: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'edit'),
  /** One part of an encounter: about, occasion, sides, seats, programme, rules, topics. */
  editEncounterPart: (l: Locale, organisation: string, slug: string, part: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'edit', part),
  cancelEncounter: (l: Locale, organisation: string, slug: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'cancel'),
  previewEncounter: (l: Locale, organisation: string, slug: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'preview'),
  manageRegistrations: (l: Locale, organisation: string, slug: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'registrations'),
  addRegistration: (l: Locale, organisation: string, slug: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'registrations', 'new'),
  addOfficial: (l: Locale, organisation: string, slug: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'registrations', 'new', 'official'),
  exportRegistrations: (l: Locale, organisation: string, slug: string, format: 'csv' | 'xlsx') =>
    to(l, ...of(organisation), 'encounters', slug, 'registrations', `export.${format}`),
  manageRegistration: (l: Locale, organisation: string, slug: string, id: string) =>
    to(l, ...of(organisation), 'encounters', slug, 'registrations', id),

  admin: (l: Locale) => to(l, 'admin'),
  adminOrganisations: (l: Locale) => to(l, 'admin', 'organisations'),
  adminOrganisation: (l: Locale, organisation: string) => to(l, 'admin', 'organisations', organisation),
  newOrganisation: (l: Locale) => to(l, 'admin', 'organisations', 'new'),
  adminPeople: (l: Locale) => to(l, 'admin', 'people'),
  adminPerson: (l: Locale, id: string) => to(l, 'admin', 'people', id),
  newMandate: (l: Locale) => to(l, 'admin', 'people', 'new'),
  adminMandate: (l: Locale, id: string) => to(l, 'admin', 'mandates', id),
  administrators: (l: Locale) => to(l, 'admin', 'administrators'),
  /** What comboboxes ask while somebody types. */
  communeSuggestions: (l: Locale) => `/api/communes/suggest?locale=${l}`,
  bodySuggestions: (l: Locale) => `/api/bodies/suggest?locale=${l}`,
  territorySuggestions: (l: Locale) => `/api/territories/suggest?locale=${l}`,
  officialSuggestions: (l: Locale, territoryIds: readonly string[] = []) =>
    `/api/officials/suggest?${new URLSearchParams([['locale', l], ...territoryIds.map((id) => ['territory', id])])}`,
  adminTerritories: (l: Locale) => to(l, 'admin', 'territories'),
  newTerritory: (l: Locale) => to(l, 'admin', 'territories', 'new'),
  adminTerritory: (l: Locale, id: string) => to(l, 'admin', 'territories', id),
  adminAudit: (l: Locale) => to(l, 'admin', 'audit'),
  adminCondition: (l: Locale) => to(l, 'admin', 'condition'),

  legal: (l: Locale) => to(l, 'legal'),
  privacy: (l: Locale) => to(l, 'privacy'),
  accessibility: (l: Locale) => to(l, 'accessibility'),
  help: (l: Locale) => to(l, 'help'),
  developers: (l: Locale) => to(l, 'developers'),
  design: (l: Locale) => to(l, 'design'),
  demoPeople: (l: Locale) => to(l, 'demo'),
}

/** A path of our own to return to after signing in, or null: never another site (`//host`, `https:`, `/\host`). */
export function ownPath(value: unknown): Route | null {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(value) || value.length > 500) return null
  // Checked to be a path of this site; typedRoutes cannot know a value that came from outside.
  return value as Route
}

/** A page with what its address says; what is undefined or empty is left out. */
export function withQuery(page: Route, query: Record<string, string | number | undefined>): Route {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  // A path of ours with a query is a path of ours.
  return said.length > 0 ? (`${page}?${new URLSearchParams(said)}` as Route) : page
}

/** A page that leads back to `path` once done: sign-in, second factor. */
export function withReturn(page: Route, path: Route | null): Route {
  // A path of ours with a query is a path of ours.
  return path ? (`${page}?returnTo=${encodeURIComponent(path)}` as Route) : page
}

/** The address a mail or a feed carries. */
export function absolute(base: string, path: string): string {
  return new URL(path, base).toString()
}
