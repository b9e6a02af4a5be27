import { type Asked, ask, siteUrl } from './e2e-site'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

/** What a browser reads where HTML says this. */
export function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}

function attribute(tag: string, name: string): string | null {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`))
  return found?.[1] === undefined ? null : unescaped(found[1])
}

/** A form as a browser without JavaScript sees it: what it would send if nothing were touched. */
export type ReadForm = { html: string; fields: [string, string][] }

/** The form of a page that has this field. @throws when there is none. */
export async function openForm(path: string, field: string, cookie: string | null): Promise<ReadForm> {
  const { status, body } = await ask(path, { cookie })
  const form = formsOf(body).find(({ fields }) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`No form with ${field} at ${path}: ${status}`)
  return form
}

export function formsOf(html: string): ReadForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => ({ html: form, fields: fieldsOf(form) }))
}

function fieldsOf(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text']
    const isOff = ['checkbox', 'radio'].includes(type) && !/\schecked(=|\s|\/|>)/.test(tag)
    return name === null || isOff || type === 'submit' ? [] : [[name, attribute(tag, 'value') ?? '']]
  })
  const areas = [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']): [string, string] => [attribute(tag, 'name') ?? '', unescaped(text)],
  )
  const selects = [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']): [string, string] => {
      const list = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
      const chosen = list.find((option) => /\sselected(=|\s|>)/.test(option)) ?? list[0] ?? ''
      return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']
    },
  )
  return [...inputs, ...areas, ...selects]
}

/** The same as of a deployment whose actions are gone by now. */
export const ofEarlier = (form: ReadForm): ReadForm => ({
  ...form,
  fields: form.fields.map(([name, value]) => [goneIn(name), name.startsWith('$ACTION') ? goneIn(value) : value]),
})

/** Where this text names an action, it names one that nobody knows. */
export const goneIn = (text: string) => text.replace(/[0-9a-f]{42}/g, (id) => `${id.slice(0, 2)}${'0'.repeat(38)}ff`)

/** Sends a form as a browser without JavaScript would, some of its fields typed into. */
export function sendForm(
  path: string,
  form: ReadForm,
  typed: Record<string, string | string[]>,
  cookie: string | null = null,
  headers: Record<string, string> = {},
): Promise<Asked> {
  return ask(path, { ...filledIn(form, typed, { origin: siteUrl, ...headers }), cookie })
}

/** What a browser without JavaScript would send. */
export function filledIn(form: ReadForm, typed: Record<string, string | string[]>, headers: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value)
  for (const [name, value] of Object.entries(typed)) for (const each of [value].flat()) body.append(name, each)
  return { method: 'POST', body, headers: { accept: 'text/html', ...headers } }
}
