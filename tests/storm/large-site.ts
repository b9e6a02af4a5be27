import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bundle, nodeFlags } from '../../scripts/lib/bundle.mjs'
import { inRoot, projectEnv, projectNode } from '../../scripts/lib/root.mjs'
import type { Site } from './site'

/** So many more people in office. */
export async function fillWithPeople({ postgres }: Site, people: number): Promise<void> {
  const entry = await bundle(inRoot('tests', 'storm', 'many-people.ts'))
  const env = projectEnv({ DATABASE_URL: postgres.url, PEOPLE: String(people) })
  await promisify(execFile)(projectNode(), [...nodeFlags, entry], { env })
}
