import type { FormState } from '@/lib/platform/form-state'

/** The id of a field's control: the error summary links to it. */
export function fieldId(form: string, name: string): string {
  return [form, name]
    .filter(Boolean)
    .join('-')
    .replace(/[^\p{L}\p{N}_-]/gu, '-')
}

export function hasErrors({ status }: FormState): boolean {
  return status === 'invalid' || status === 'refused'
}

/** Hidden fields that each opening of a form has its own of. They stay those of the old form: what it may have done, and on what. */
const ofOpening = ['key', 'version']

type Hidden = Record<string, string>

/** Whether what an old form has sent was about the same as this form. */
export function isAboutTheSame(hidden: Hidden, sent: FormState['values']): boolean {
  return Object.entries(hidden).every(
    ([name, value]) => ofOpening.includes(name) || sent[name] === undefined || sent[name] === value,
  )
}

/** The hidden fields of a form that takes the place of an old one. */
export function hiddenAfter(hidden: Hidden, sent: FormState['values']): Hidden {
  const own = Object.keys(hidden).filter((name) => ofOpening.includes(name))
  return { ...hidden, ...Object.fromEntries(own.map((name) => [name, textOf(sent[name], hidden[name])])) }
}

/** The one text of a field; lists give their first. */
export function textOf(given: string | string[] | undefined, otherwise = ''): string {
  if (given === undefined) return otherwise
  return Array.isArray(given) ? (given[0] ?? '') : given
}

/** All texts of a field. An empty text is no choice. */
export function listOf(given: string | string[] | undefined, otherwise: readonly string[] = []): readonly string[] {
  if (given === undefined) return otherwise
  return (Array.isArray(given) ? given : [given]).filter((text) => text !== '')
}

/** "{count} réponses" with the number in it; each of our languages counts one and more. */
export function counted(words: { one: string; other: string }, count: number): string {
  return (count === 1 ? words.one : words.other).replace('{count}', String(count))
}

/** The page's title with the error said first, once. */
export function titleWithError(title: string, prefix: string, wrong: boolean): string {
  const bare = title.startsWith(`${prefix} `) ? title.slice(prefix.length + 1) : title
  return wrong ? `${prefix} ${bare}` : bare
}
