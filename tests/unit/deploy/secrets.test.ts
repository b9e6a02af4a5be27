import { readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '@/scripts/lib/root.mjs'

const text = (...parts: string[]) => readFileSync(inRoot(...parts), 'utf8')

/** What docs/operations.md has an operator put beside compose.yaml: "cp -r … tls   # fullchain.pem, privkey.pem", "$EDITOR .env". */
function placedByTheOperator(): string[] {
  const block = text('docs', 'operations.md').match(/```sh\ncd deploy\n(.*?)```/s)?.[1] ?? ''
  const folders = [...block.matchAll(/^cp -r \S+ (\S+) +# (.*)$/gm)].flatMap(([, folder = '', files = '']) =>
    files.split(', ').map((file) => join('deploy', folder, file)),
  )
  const files = [...block.matchAll(/^\$EDITOR (\S+)/gm)].map(([, file = '']) => join('deploy', file))
  return [...folders, ...files]
}

/** The path itself or a folder that holds it: what is ignored is ignored with all that lies in it. */
const isNamedBy = (pattern: string, path: string): boolean =>
  matchesGlob(path, pattern.replace(/\/$/, '')) || (path !== '.' && isNamedBy(pattern, dirname(path)))

/** A name without a slash is one of any folder to Git, and of the first alone to who builds an image. */
const asGitReads = (pattern: string) => (/\/./.test(pattern) ? pattern : `**/${pattern}`)

describe('secrets of an installation', () => {
  it('are the key of the site and its settings', () => {
    expect(placedByTheOperator()).toEqual(['deploy/tls/fullchain.pem', 'deploy/tls/privkey.pem', 'deploy/.env'])
  })

  it.each([
    ['.dockerignore', String],
    ['.containerignore', String],
    ['.gitignore', asGitReads],
  ])('come into no image and no commit by %s', (file, read) => {
    const patterns = text(file).trim().split('\n').map(read)
    for (const path of [...placedByTheOperator(), '.env', '.env.local'])
      expect([path, patterns.some((pattern) => isNamedBy(pattern, path))]).toEqual([path, true])
    expect(patterns.some((pattern) => isNamedBy(pattern, 'deploy/compose.yaml'))).toBe(false)
  })
})
