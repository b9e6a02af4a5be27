import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules, violations } from '@/tests/support/architecture'
import type { SourceFile } from '@/tests/support/imports'

function projectFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  const paths = listed
    .split('\n')
    .filter((path) => /^(app|components|lib|scripts|tests|proxy|instrumentation)\b/.test(path))
  return paths
    .filter((path) => /\.(ts|tsx|mjs|json)$/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

describe('the project', () => {
  it('keeps every rule of its architecture', () => {
    expect(violations(projectFiles())).toEqual([])
  })

  it('is read whole', () => {
    expect(projectFiles().map(({ path }) => path)).toContain('lib/platform/db.ts')
  })
})

// One file that breaks each rule, and nothing else: a rule that cannot fail protects nothing.
const offences: Record<string, SourceFile> = {
  'nobody imports app': { path: 'components/calls/a.tsx', text: `import { x } from '@/app/[locale]/x'` },
  'lib knows no component': { path: 'lib/calls/call.ts', text: `import { Map } from '@/components/ui/map'` },
  'platform stands on nothing': { path: 'lib/platform/paths.ts', text: `import { x } from '../calls/call'` },
  'services know no domain': { path: 'lib/mail/message.ts', text: `import { x } from '@/lib/calls/call'` },
  'primitives know no domain': { path: 'components/ui/tag.tsx', text: `import { x } from '@/lib/calls/call'` },
  'components read nothing': {
    path: 'components/calls/list.tsx',
    text: `import { listCalls } from '@/lib/calls/queries'`,
  },
  'pages write nothing': { path: 'app/a/page.tsx', text: `import { publishCall } from '@/lib/calls/life.commands'` },
  'only queries and commands touch Prisma': { path: 'app/a/page.tsx', text: `import { db } from '@/lib/platform/db'` },
  'a replica answers what is listed': {
    path: 'lib/calls/list.queries.ts',
    text: `import 'server-only'\nimport { fromReplica } from '@/lib/platform/replica'`,
  },
  'what a replica answered is shown at once': {
    path: 'app/[locale]/(public)/communes/page.tsx',
    text: `import { filterCommunes } from '@/lib/communes/afresh.queries'`,
  },
  'nouns are pure': { path: 'lib/calls/call.ts', text: `import { headers } from 'next/headers'` },
  'queries and commands are for the server': { path: 'lib/calls/list.queries.ts', text: 'export const a = 1' },
  'actions say where they run': { path: 'lib/calls/actions.ts', text: 'export const a = 1' },
  'only actions are actions': { path: 'app/a/page.tsx', text: `function save() {\n  'use server'\n}` },
  'pages do not catch': { path: 'app/a/page.tsx', text: 'try { x() } catch {}' },
  'names say what is inside': { path: 'components/calls/utils.ts', text: '' },
  'domains have flat folders and kebab-case names': { path: 'lib/calls/parts/firstPart.ts', text: '' },
}

describe('each rule can fail', () => {
  it.each(rules.map(({ name }) => name))('%s', (name) => {
    const offence = offences[name]
    expect(offence, 'an example that breaks the rule').toBeDefined()
    const found = violations(offence ? [offence] : [])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`(${name})`)
  })

  it('domains form no cycle', () => {
    const files = [
      { path: 'lib/calls/call.ts', text: `import { a } from '@/lib/encounters/encounter'` },
      { path: 'lib/encounters/encounter.ts', text: `import { b } from '../registrations/seat'` },
      { path: 'lib/registrations/seat.ts', text: `import { c } from '@/lib/calls/call'` },
    ]
    expect(violations(files)).toEqual([
      'lib/calls → lib/encounters → lib/registrations → lib/calls: domains form no cycle, or neither can be read alone (domains form no cycle)',
    ])
  })
})

describe('what is allowed', () => {
  it.each<SourceFile>([
    { path: 'lib/calls/policy.ts', text: `import type { Prisma } from '@/lib/generated/prisma/client'` },
    { path: 'components/calls/list.tsx', text: `import type { CallRow } from '@/lib/calls/queries'` },
    { path: 'lib/calls/queries.ts', text: `import 'server-only'\nimport { db } from '@/lib/platform/db'` },
    { path: 'lib/calls/call.ts', text: `import {\n  lifecycle,\n} from '@/lib/platform/lifecycle'` },
  ])('$path', (file) => {
    expect(violations([file])).toEqual([])
  })
})
