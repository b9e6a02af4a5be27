import { isValidElement, type ReactNode } from 'react'

// What plain components say, as the text of a page. React writes each element of a page twice, as text and for the browser's
// own React; of a list of fifty rows that nobody changes in place, the text alone is enough, and a third of the work.

/** The same text as `renderToStaticMarkup` of React. @throws for what needs the browser: client components, event handlers. */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return escaped(String(node))
  if (Array.isArray(node)) return node.map(markupOf).join('')
  if (!isValidElement<Props>(node)) throw new Error('This cannot be written as text')
  const { type, props } = node
  if (typeof type === 'string') return tagOf(type, props)
  // Fragments are symbols; client components are functions marked as the browser's.
  if (typeof type === 'symbol') return markupOf(props.children)
  if ('$$typeof' in type) throw new Error('A client component cannot be written as text')
  // React's type allows classes too, which nobody here writes. A component that waits gives a promise: refused in the next turn.
  return markupOf((type as (props: Props) => ReactNode)(props))
}

type Props = Record<string, unknown> & { children?: ReactNode }

const empty = new Set(['br', 'hr', 'img', 'input'])

function tagOf(name: string, { children, ...attributes }: Props): string {
  let text = `<${name}`
  for (const key in attributes) text += attribute(key, attributes[key])
  return empty.has(name) ? `${text}/>` : `${text}>${markupOf(children)}</${name}>`
}

const names: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  defaultChecked: 'checked',
  tabIndex: 'tabindex',
}

function attribute(key: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  const name = names[key] ?? key
  if (typeof value === 'boolean' && !name.includes('-')) return value ? ` ${name}=""` : ''
  if (typeof value === 'function' || typeof value === 'object') throw new Error(`${name} cannot be written as text`)
  if (/^(href|src|action)$/.test(name) && /^\s*javascript:/i.test(String(value))) throw new Error(`${name} is a script`)
  return ` ${name}="${escaped(String(value))}"`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
