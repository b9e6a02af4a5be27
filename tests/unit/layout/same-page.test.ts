import { expect, it } from 'vitest'
import { samePage } from '@/components/layout/same-page'

it.each([
  ['/fr', '/nl'],
  ['/fr/encounters/halluin-menen', '/nl/encounters/halluin-menen'],
  ['/fr/communes?country=BE&page=2', '/nl/communes?country=BE&page=2'],
  ['/fr?q=a/b', '/nl?q=a/b'],
  ['/fr/calls/fr', '/nl/calls/fr'],
])('%s in Dutch is %s', (address, expected) => {
  expect(samePage(address, 'nl')).toBe(expected)
})
