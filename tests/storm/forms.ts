import { formsOf, type ReadForm } from '../support/e2e-forms'
import { type Answered, send } from './wire'

export type Fields = Record<string, string | string[]>

/** Forms as a browser without JavaScript reads and sends them. A page read once is kept open, as a tab is. */
export class Tabs {
  private readonly open = new Map<string, Promise<ReadForm>>()

  constructor(private readonly site: string) {}

  /** The nth form of a page that has this field. @throws when the page does not show it. */
  async read(path: string, cookie: string, field: string, nth = 0): Promise<ReadForm> {
    const page = await send(`${this.site}${path}`, { headers: { cookie } })
    const form = formsOf(page.body).filter(({ fields }) => fields.some(([name]) => name === field))[nth]
    if (!form) throw new FormMissing(path, page)
    return form
  }

  /** The same form as in a tab that was opened before, once for all who ask: what is of the person is written over. */
  kept(tab: string, path: string, cookie: string, field: string, nth = 0): Promise<ReadForm> {
    const known = this.open.get(tab)
    // Where somebody else's page lacks the form, one's own may have it.
    if (known) return known.catch(() => this.read(path, cookie, field, nth))
    const opening = this.read(path, cookie, field, nth)
    this.open.set(tab, opening)
    opening.catch(() => this.open.delete(tab))
    return opening
  }

  async post(path: string, cookie: string, form: ReadForm, typed: Fields, slowlyMs = 0): Promise<Answered> {
    const body = new FormData()
    for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value)
    for (const [name, value] of Object.entries(typed)) for (const each of [value].flat()) body.append(name, each)
    const encoded = new Response(body)
    return send(`${this.site}${path}`, {
      method: 'POST',
      headers: { cookie, origin: this.site, 'content-type': encoded.headers.get('content-type') ?? '' },
      body: new Uint8Array(await encoded.arrayBuffer()),
      slowlyMs,
    })
  }
}

/** The page has no such form: what is on it instead is for whoever asked to understand. */
export class FormMissing extends Error {
  constructor(
    path: string,
    readonly page: Answered,
  ) {
    super(`No such form on ${path} (${page.status})`)
  }
}
