import { randomUUID } from 'node:crypto'
import { byApi, readAnswer } from './api'
import { type Fields, FormMissing, Tabs } from './forms'
import type { Entry, Ledger, Operation, Outcome } from './ledger'
import type { Somebody } from './people'
import { reasonOf } from './reasons'
import type { Scene } from './scene'
import type { Answered } from './wire'

/** One thing somebody wants; done again with the same key when no answer came. */
export type Act = {
  operation: Operation
  scene: Scene
  person: Pick<Somebody, 'id' | 'cookie'> & { token?: string }
  key: string
  /** The registration it is about; a request for a seat is about none yet. */
  registrationId?: string
  fields?: Fields
  /** The form takes so long to arrive. */
  slowlyMs?: number
  /** As a program; what no call of the API is for goes by a form all the same. */
  isProgram?: boolean
}

/** The entry in the ledger, and the page that came back. */
export type Heard = Entry & { page: string }

type Door = { path: string; tab: string; marks: string; nth?: number; own: Fields }

/** Everybody outside: they press buttons, and write down what they were told. */
export class Outside {
  readonly tabs: Tabs
  private unanswered: Act[] = []

  constructor(
    readonly site: string,
    readonly ledger: Ledger,
  ) {
    this.tabs = new Tabs(site)
  }

  register(
    scene: Scene,
    person: Somebody,
    { key = randomUUID() as string, fields = {} as Fields, isProgram = false } = {},
  ): Promise<Heard> {
    return this.perform({ operation: 'register', scene, person, key, fields, isProgram })
  }

  /** An answer, a cancellation: about a registration, by whose it is. */
  decide(
    operation: 'cancel' | 'accept' | 'refuse',
    scene: Scene,
    person: Somebody,
    registrationId: string,
    isProgram = false,
  ): Promise<Heard> {
    return this.perform({ operation, scene, person, registrationId, key: randomUUID(), isProgram })
  }

  async perform(act: Act): Promise<Heard> {
    const started = Date.now()
    const called = act.isProgram ? byApi(this.site, act) : null
    const told = await (called ? called.then(read) : this.press(act)).catch(withoutButton)
    const entry = this.ledger.write({
      key: act.key,
      personId: act.person.id,
      encounterId: act.scene.id,
      operation: act.operation,
      reference: told.reference,
      about: act.registrationId ?? null,
      outcome: told.outcome,
      why: told.outcome === 'refused' && told.answer ? reasonOf(act.operation, told.answer) : null,
      status: told.answer?.status ?? 0,
      way: called ? 'api' : 'form',
      tookMs: Date.now() - started,
    })
    if (entry.outcome === 'unknown') this.unanswered.push(act)
    return { ...entry, page: told.answer?.body ?? '' }
  }

  private async press(act: Act): Promise<Told> {
    const { path, tab, marks, nth, own } = doorOf(act)
    const form = await this.tabs.kept(`${tab} ${act.scene.slug}`, path, act.person.cookie, marks, nth)
    const fields = { ...own, ...act.fields }
    return understood(act, await this.tabs.post(path, act.person.cookie, form, fields, act.slowlyMs))
  }

  /** Asks again, with the same key, what nobody answered. Gives how many now have an answer, and of how many. */
  async resolve(): Promise<{ unknown: number; resolved: number }> {
    const open = this.unanswered
    this.unanswered = []
    let resolved = 0
    for (const act of open) {
      for (let attempt = 0; attempt < 5; attempt++) {
        const { outcome } = await this.perform(act)
        if (outcome === 'unknown') continue
        resolved += 1
        break
      }
    }
    this.unanswered = []
    return { unknown: open.length, resolved }
  }
}

type Told = { outcome: Outcome; reference: string | null; answer: Answered | null }

function read(answer: Answered): Told {
  const { isDone, isNo, reference } = readAnswer(answer)
  return { outcome: isDone ? 'acknowledged' : isNo ? 'refused' : 'unknown', reference, answer }
}

/** Neither yes nor no: come again. */
const isNeither = ({ status }: Answered) => status >= 500 || status === 429

const nothing: Told = { outcome: 'unknown', reference: null, answer: null }

/** The page has no such button: it says why. Or no whole page came. */
function withoutButton(error: unknown): Told {
  const page = error instanceof FormMissing ? error.page : null
  return page && !isNeither(page) ? { outcome: 'refused', reference: null, answer: page } : { ...nothing, answer: page }
}

/** Where a browser would press the button, and what is in the fields that belong to the person. */
function doorOf({ operation, scene, person, key, registrationId = '' }: Act): Door {
  const mine = `/${scene.locale}/my/registrations/${registrationId}`
  const about = { registrationId }
  switch (operation) {
    case 'register': {
      const path = `/${scene.locale}/encounters/${scene.slug}/register`
      return { path, tab: 'register', marks: 'officialId', own: { officialId: person.id, key } }
    }
    case 'cancel':
      return { path: `${mine}/cancel`, tab: 'cancel', marks: 'reason', own: about }
    case 'accept':
      return { path: mine, tab: 'accept', marks: 'registrationId', own: about }
    case 'refuse':
      return { path: mine, tab: 'refuse', marks: 'registrationId', nth: 1, own: about }
    case 'substitute':
      return { path: `${mine}/substitute`, tab: 'substitute', marks: 'givenName', own: about }
    case 'seats': {
      const path = `/${scene.locale}/manage/${scene.organisation}/encounters/${scene.slug}/edit/seats`
      return { path, tab: `seats ${key}`, marks: 'seats.total', own: {} }
    }
  }
}

function understood({ operation, scene, registrationId }: Act, answer: Answered): Told {
  if (isNeither(answer)) return { ...nothing, answer }
  const location = String(answer.headers.location ?? '')
  const done = /^30[237]$/.test(String(answer.status)) && /[?&]done=/.test(location)
  if (!done) return { outcome: 'refused', reference: null, answer }
  const named = location.match(/\/my\/registrations\/([0-9a-f-]{36})\?/)?.[1]
  const reference = operation === 'seats' ? scene.id : (named ?? registrationId ?? null)
  return { outcome: 'acknowledged', reference, answer }
}
