import { expect, it } from 'vitest'
import { ownPath } from '@/lib/platform/paths'

it.each(['/fr/my', '/nl/encounters/halluin-menen?x=1'])('returns to our own path %s', (path) => {
  expect(ownPath(path)).toBe(path)
})

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/fr\n/x',
  'fr/my',
  '',
  null,
  undefined,
  ['/fr'],
  `/${'a'.repeat(600)}`,
])('never sends to %j', (path) => {
  expect(ownPath(path)).toBeNull()
})
