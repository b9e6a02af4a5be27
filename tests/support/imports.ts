import { posix } from 'node:path'

export type SourceFile = { path: string; text: string }
export type Import = { target: string; typeOnly: boolean }

const statement = /^\s*(import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm
const bare = /^\s*import\s*['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports: paths from the root of the project, without extension, or names of packages. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found: Import[] = []
  for (const [, , type, from = ''] of text.matchAll(statement)) found.push({ target: from, typeOnly: Boolean(type) })
  for (const [, from = ''] of text.matchAll(bare)) found.push({ target: from, typeOnly: false })
  for (const [, from = ''] of text.matchAll(dynamic)) found.push({ target: from, typeOnly: false })
  return found.map(({ target, typeOnly }) => ({ target: fromRoot(path, target), typeOnly }))
}

function fromRoot(importer: string, target: string): string {
  const bareName = target.replace(/\.(ts|tsx|mjs|js)$/, '')
  if (bareName.startsWith('@/')) return bareName.slice(2)
  return bareName.startsWith('.') ? posix.join(posix.dirname(importer), bareName) : target
}
