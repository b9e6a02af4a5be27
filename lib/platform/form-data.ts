import type { FormState } from './form-state'

/** Names that belong to the frame of a form, not to what was asked. */
const frame = (name: string) => name === 'locale' || name.startsWith('$ACTION')

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

type Tree = { [key: string]: Tree | string | string[] | File }

/**
 * Fields to an object for a schema: `title.fr` nests, `blocks.0.minutes` becomes a list, `languages[]` is always a list.
 * Empty texts are left out, so that an optional field is optional; a file without a name too.
 */
export function formObject(form: FormData): unknown {
  const tree: Tree = {}
  for (const name of new Set(form.keys())) {
    if (frame(name)) continue
    const values = form
      .getAll(name)
      .map((value) => (typeof value === 'string' ? storable(value) : value))
      .filter((value) => (typeof value === 'string' ? value.trim() !== '' : value.name !== ''))
    const isList = name.endsWith('[]')
    const value = isList ? values.filter((item) => typeof item === 'string') : values[0]
    if (value !== undefined) place(tree, name.replace(/\[\]$/, '').split('.'), value)
  }
  return listsFrom(tree)
}

/** What PostgreSQL cannot hold is nothing somebody typed: NUL, and half of a pair of surrogates. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

function place(tree: Tree, path: string[], value: string | string[] | File): void {
  const [head, ...rest] = path
  if (head === undefined || path.some((segment) => unsafe.has(segment))) return
  if (rest.length === 0) {
    tree[head] = value
    return
  }
  const child = tree[head]
  const branch: Tree = isTree(child) ? child : {}
  tree[head] = branch
  place(branch, rest, value)
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File)
}

/** Branches whose keys are all numbers are lists, in the order of the numbers. */
function listsFrom(node: unknown): unknown {
  if (!isTree(node)) return node
  const entries = Object.entries(node).map(([key, child]) => [key, listsFrom(child)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child)
  }
  return Object.fromEntries(entries)
}

/** What was typed, to be shown again. */
export function formValues(form: FormData): FormState['values'] {
  const values: FormState['values'] = {}
  for (const name of new Set(form.keys())) {
    if (frame(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = name.endsWith('[]') ? texts : (texts[0] ?? '')
  }
  return values
}
