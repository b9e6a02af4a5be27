import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { iconNames } from '@/components/ui/icon-names'
import { drawIcons } from '@/scripts/icons.mjs'

const sheet = readFileSync('components/ui/icons.svg', 'utf8')

it('every name has its drawing, and no drawing is without a name', () => {
  const drawn = [...sheet.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
  expect(drawn).toEqual([...iconNames])
})

it('the sheet is what scripts/icons.mjs draws: run it after a change of names', async () => {
  expect(await drawIcons()).toBe(sheet)
})
