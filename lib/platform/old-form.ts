import { AsyncLocalStorage } from 'node:async_hooks'
import { formValues } from './form-data'
import type { FormState } from './form-state'

type Values = FormState['values']

// The build gives pages and what starts the process a copy of this module each; what they tell each other is kept once.
const kept: typeof globalThis & { visavisOldForm?: AsyncLocalStorage<Values> } = globalThis

kept.visavisOldForm ??= new AsyncLocalStorage()

/** What was sent with a form whose action no build of today knows, while its page is made anew (old-form-door.ts). */
export const oldForm = kept.visavisOldForm

/** Nobody's eyes, and no page, see them again. */
const secrets = new Set(['code', 'token', 'password', 'secret'])

/** What somebody typed, without what is secret; files are not given back by any browser. */
export function valuesToKeep(form: FormData): Values {
  const values = Object.entries(formValues(form))
  return Object.fromEntries(values.filter(([name]) => !secrets.has(name.split('.').at(-1) ?? '')))
}

/** The mark of a form that shows what was sent with an old one (components/ui/form.tsx). */
const mark = ' data-renewed='

/** True when a page shows all that was sent: the form is there, and a field for each text. */
export function showsAll(html: string, values: Values): boolean {
  const sent = Object.entries(values).filter(([, value]) => value.length > 0)
  return html.includes(mark) && sent.every(([name]) => html.includes(` name="${name}"`))
}
