import { openForm, sendForm } from './e2e-forms'
import { sessionOf } from './e2e-people'
import { ask } from './e2e-site'

const page = '/fr/my/tokens'

/** A token of the API as its person makes it, by the form. @throws when none is shown. */
export async function aTokenOf(personId: string, scopes: string[]): Promise<string> {
  const cookie = await sessionOf(personId)
  const form = await openForm(page, 'name', cookie)
  const made = await sendForm(page, form, { name: 'Logiciel', 'scopes[]': scopes }, cookie)
  const shown = made.headers.getSetCookie().map((line) => line.split(';')[0])
  const { body } = await ask(page, { cookie: [cookie, ...shown].join('; ') })
  const secret = body.match(/<code class="secret">([^<]+)<\/code>/)?.[1]
  if (!secret) throw new Error(`No token was made: ${made.status}`)
  return secret
}
