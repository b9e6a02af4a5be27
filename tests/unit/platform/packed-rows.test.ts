import { expect, it } from 'vitest'
import { pack, unpack } from '@/lib/platform/packed-rows'

it.each([
  [{ at: new Date('2026-12-03T17:00:00.123Z'), none: null, list: [new Date(0), { deep: new Date(1) }] }],
  [[1, 'two', true, null, { texts: { fr: { text: '$at' } } }]],
  [{ $at: 'not a moment', b: 1 }],
  [null],
])('rows come back as they were put away: %j', (rows) => {
  expect(unpack(JSON.parse(JSON.stringify(pack(rows))))).toEqual(rows)
})
