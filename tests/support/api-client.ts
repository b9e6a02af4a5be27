// Written from /api/v1/openapi.json; a test says when it is no longer what is described there.

export type Body = { kind: string; country: string; communeCode: string | null; name: Text }

export type Call = {
  slug: string
  status: 'upcoming' | 'open' | 'closed' | 'reading' | 'awarded' | 'discontinued'
  kind: 'expressionOfInterest' | 'projects'
  title: Text
  lede: Text
  eligibleApplicants: Text | null
  organiser: Organiser
  zone: string
  opensAt: string
  closesAt: string
  publishedAt: string | null
  laureateCount: number | null
  updatedAt: string
  points: Text | null
  audience: Text | null
  programme: Text | null
  topics: Text | null
  hostCommitments: Text | null
  organiserCommitments: Text | null
  criteria: Text | null
  outcome: Text | null
  discontinuedReason: Text | null
  awardedAt: string | null
  windows: { startsOn: string; endsOn: string }[]
  contacts: { name: string; role: string | null }[]
  partners: { role: 'partner' | 'funder' | 'host' | 'support'; body: Body }[]
  amendments: { at: string; note: Text }[]
}

export type CallList = { data: CallSummary[]; next: string | null }

export type CallSummary = {
  slug: string
  status: 'upcoming' | 'open' | 'closed' | 'reading' | 'awarded' | 'discontinued'
  kind: 'expressionOfInterest' | 'projects'
  title: Text
  lede: Text
  eligibleApplicants: Text | null
  organiser: Organiser
  zone: string
  opensAt: string
  closesAt: string
  publishedAt: string | null
  laureateCount: number | null
  updatedAt: string
}

export type Commune = {
  country: string
  code: string
  name: Text
  officialName: string
  languages: string[]
  place: Text | null
  population: number | null
  position: { latitude: number; longitude: number } | null
  borderKm: number | null
  codeSystem: string
  populationYear: number | null
  postalCodes: string[]
  facilityLanguages: string[]
  formerCodes: string[]
  territories: {
    kind:
      | 'country'
      | 'region'
      | 'province'
      | 'department'
      | 'arrondissement'
      | 'epci'
      | 'intercommunale'
      | 'grouping'
      | 'sector'
      | 'network'
      | 'livingArea'
      | 'coresponsibility'
    country: string | null
    code: string | null
    name: Text
  }[]
  neighbours: { country: string; code: string; name: Text; km: number }[]
}

export type CommuneList = { data: CommuneSummary[]; next: string | null }

export type CommuneSummary = {
  country: string
  code: string
  name: Text
  officialName: string
  languages: string[]
  place: Text | null
  population: number | null
  position: { latitude: number; longitude: number } | null
  borderKm: number | null
  distanceKm: number | null
}

export type Encounter = {
  slug: string
  status: 'upcoming' | 'running' | 'past' | 'cancelled'
  kind: 'proximity' | 'dialogue' | 'territorial' | 'conference' | 'workshop'
  title: Text
  audience: Text | null
  organiser: Organiser
  zone: string
  startsAt: string
  endsAt: string
  attendance: 'onSite' | 'online' | 'hybrid'
  venueName: string | null
  commune: { country: string; code: string; name: Text } | null
  languages: string[]
  registration: { status: 'notYet' | 'open' | 'closed'; opensAt: string; closesAt: string }
  seats: { side: string | null; seats: number; taken: number; free: number }[]
  updatedAt: string
  summary: Text | null
  accessibility: Text | null
  interpretation: Text | null
  cancelledReason: Text | null
  venueAddress: string | null
  allowedFunctions: string[]
  requiresApproval: boolean
  waitingPolicy: 'arrival' | 'balance'
  offerHours: number
  seatsReleaseAt: string | null
  substitutionAllowed: boolean
  sides: { code: string; name: Text; access: Text | null }[]
  hosts: { role: 'coHost' | 'chair'; side: string | null; name: string; title: Text | null; body: Body }[]
  partners: { role: 'partner' | 'funder' | 'host' | 'support'; body: Body }[]
  programme: {
    kind: 'welcome' | 'plenary' | 'workshop' | 'speedMeeting' | 'harvest' | 'convivial' | 'pause' | 'visit'
    startsAt: string
    endsAt: string
    title: Text
    description: Text | null
    languages: string[]
    interpretation: 'none' | 'simultaneous' | 'whispered'
    isUnattributed: boolean
  }[]
  topics: { id: string; question: Text; languages: string[] }[]
}

export type EncounterList = { data: EncounterSummary[]; next: string | null }

export type EncounterSummary = {
  slug: string
  status: 'upcoming' | 'running' | 'past' | 'cancelled'
  kind: 'proximity' | 'dialogue' | 'territorial' | 'conference' | 'workshop'
  title: Text
  audience: Text | null
  organiser: Organiser
  zone: string
  startsAt: string
  endsAt: string
  attendance: 'onSite' | 'online' | 'hybrid'
  venueName: string | null
  commune: { country: string; code: string; name: Text } | null
  languages: string[]
  registration: { status: 'notYet' | 'open' | 'closed'; opensAt: string; closesAt: string }
  seats: { side: string | null; seats: number; taken: number; free: number }[]
  updatedAt: string
  sides: { code: string; name: Text }[]
}

export type EndedRegistration = {
  id: string
  status: 'pending' | 'waitlisted' | 'offered' | 'confirmed' | 'cancelled' | 'declined'
}

export type Me = {
  id: string
  givenName: string
  familyName: string
  mandates: { id: string; function: string; title: Text; body: Body; proof: 'declared' | 'verified' | 'toReconfirm' }[]
  locale: 'fr' | 'nl' | 'en' | 'de'
  scopes: ('registrations:read' | 'registrations:write')[]
  actsFor: {
    id: string
    givenName: string
    familyName: string
    mandates: {
      id: string
      function: string
      title: Text
      body: Body
      proof: 'declared' | 'verified' | 'toReconfirm'
    }[]
  }[]
  organisations: { slug: string; role: 'owner' | 'editor' | 'desk' }[]
}

export type Organiser = { slug: string; name: Text }

export type Problem = {
  type: 'about:blank'
  title: string
  status: number
  code: string
  detail: string
  params?: Record<string, string | number>
  errors?: { at: string; code: string }[]
  requestId?: string
}

export type Registered = {
  id: string
  reference: string
  status: 'pending' | 'waitlisted' | 'offered' | 'confirmed' | 'cancelled' | 'declined'
  position?: number
}

export type Registration = {
  id: string
  reference: string
  status: 'pending' | 'waitlisted' | 'offered' | 'confirmed' | 'cancelled' | 'declined'
  position: number | null
  offerExpiresAt: string | null
  requestedAt: string
  confirmedAt: string | null
  endedAt: string | null
  endReason:
    | 'byPerson'
    | 'offerRefused'
    | 'offerLapsed'
    | 'substituted'
    | 'byOrganiser'
    | 'encounterCancelled'
    | 'registrationEnded'
    | null
  isGuest: boolean
  encounter: { slug: string; title: Text; startsAt: string; endsAt: string }
  official: { id: string; givenName: string; familyName: string }
  mandate: { function: string; title: Text; body: Body; proof: 'declared' | 'verified' | 'toReconfirm' } | null
  side: string | null
  languages: string[]
  wishes: string[]
  email: string | null
  phone: string | null
  needs: { choices: ('vegetarian' | 'glutenFree' | 'wheelchair' | 'hearing')[]; other?: string } | null
}

export type RegistrationList = { data: Registration[]; next: string | null }

export type Text = { fr?: string; nl?: string; en?: string; de?: string } | string

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

type Asked = Record<string, unknown> & { body?: unknown; key?: string }

/** `fetch` may be another one: with retries, or of a test. @throws Refused with the problem that was answered. */
export function client({
  base,
  token,
  fetch = globalThis.fetch,
}: {
  base: string
  token?: string
  fetch?: typeof globalThis.fetch
}) {
  async function send<Answer>(method: string, path: string, { body, key, ...rest }: Asked = {}): Promise<Answer> {
    const query = new URLSearchParams()
    let address = path
    for (const [name, value] of Object.entries(rest)) {
      if (address.includes(`{${name}}`)) address = address.replace(`{${name}}`, encodeURIComponent(String(value)))
      else if (value !== undefined) query.set(name, String(value))
    }
    const headers = new Headers({ accept: 'application/json' })
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (key) headers.set('idempotency-key', key)
    if (body !== undefined) headers.set('content-type', 'application/json')
    const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${base}${address}${query.size > 0 ? `?${query}` : ''}`, sent)
    // What the description says of this call.
    if (answer.ok) return (await answer.json()) as Answer
    throw new Refused((await answer.json()) as Problem)
  }

  return {
    /** Calls, latest published first. */
    listCalls: (
      asked: {
        status?: 'upcoming' | 'open' | 'closed' | 'reading' | 'awarded' | 'discontinued'
        country?: string
        theme?: string
        limit?: number
        cursor?: string
        lang?: 'fr' | 'nl' | 'en' | 'de'
      } = {},
    ): Promise<CallList> => send('GET', '/calls', asked),
    /** One call. */
    getCall: (asked: { slug: string; lang?: 'fr' | 'nl' | 'en' | 'de' }): Promise<Call> =>
      send('GET', '/calls/{slug}', asked),
    /** Encounters, in the order in which they begin. */
    listEncounters: (
      asked: {
        from?: string
        to?: string
        country?: string
        near?: string
        radiusKm?: number
        limit?: number
        cursor?: string
        lang?: 'fr' | 'nl' | 'en' | 'de'
      } = {},
    ): Promise<EncounterList> => send('GET', '/encounters', asked),
    /** One encounter. */
    getEncounter: (asked: { slug: string; lang?: 'fr' | 'nl' | 'en' | 'de' }): Promise<Encounter> =>
      send('GET', '/encounters/{slug}', asked),
    /** Communes: nearest first, best answers first, or by name. */
    listCommunes: (
      asked: {
        search?: string
        country?: string
        near?: string
        radiusKm?: number
        limit?: number
        cursor?: string
        lang?: 'fr' | 'nl' | 'en' | 'de'
      } = {},
    ): Promise<CommuneList> => send('GET', '/communes', asked),
    /** One commune. */
    getCommune: (asked: { country: string; code: string; lang?: 'fr' | 'nl' | 'en' | 'de' }): Promise<Commune> =>
      send('GET', '/communes/{country}/{code}', asked),
    /** Register an official for an encounter. */
    register: (asked: {
      slug: string
      body?: {
        officialId?: string
        mandateId?: string
        languages?: string[]
        wishes?: string[]
        needs?: { choices?: ('vegetarian' | 'glutenFree' | 'wheelchair' | 'hearing')[]; other?: string }
        phone?: string
        consents?: { list?: boolean; photo?: boolean }
      }
      key?: string
    }): Promise<Registered> => send('POST', '/encounters/{slug}/registrations', asked),
    /** Registrations of an encounter, for the organiser’s team, in the order of requests. */
    listRegistrations: (asked: {
      slug: string
      limit?: number
      cursor?: string
      lang?: 'fr' | 'nl' | 'en' | 'de'
    }): Promise<RegistrationList> => send('GET', '/encounters/{slug}/registrations', asked),
    /** One registration: one’s own, of an official one acts for, or of one’s own encounter. */
    getRegistration: (asked: { id: string; lang?: 'fr' | 'nl' | 'en' | 'de' }): Promise<Registration> =>
      send('GET', '/registrations/{id}', asked),
    /** Cancel a registration; its seat goes to the next in line. */
    cancelRegistration: (asked: { id: string; key?: string }): Promise<EndedRegistration> =>
      send('DELETE', '/registrations/{id}', asked),
    /** Whose token this is, their mandates, whom they act for, and what the token is for. */
    getMe: (asked: { lang?: 'fr' | 'nl' | 'en' | 'de' } = {}): Promise<Me> => send('GET', '/me', asked),
  }
}
