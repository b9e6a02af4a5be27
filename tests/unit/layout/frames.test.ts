import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'

const frames = globSync('app/**/layout.tsx').filter((file) => /Frame\b/.test(readFileSync(file, 'utf8')))

it('finds the frames', () => {
  expect(frames.length).toBeGreaterThan(4)
})

it.each(frames)('what is missing or broken below %s keeps its header, its way out and its main landmark', (layout) => {
  for (const name of ['not-found.tsx', 'error.tsx']) expect(existsSync(`${dirname(layout)}/${name}`), name).toBe(true)
})
