import { readFileSync } from 'node:fs'

/** A sentence of ours as a page shows it, its parameters filled in; plural forms by their whole key. */
export function sentence(locale: string, name: string, params: Record<string, string | number> = {}): string {
  const [namespace = '', path = ''] = name.split(':')
  let found: unknown = JSON.parse(readFileSync(`locales/${locale}/${namespace}.json`, 'utf8'))
  // A file of sentences is objects in objects.
  for (const key of path.split('.')) found = (found as Record<string, unknown>)[key]
  if (typeof found !== 'string') throw new Error(`No sentence ${name} in ${locale}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(params[key] ?? ''))
}
