import type { TestProject } from 'vitest/node'
import { dropDatabase } from '@/scripts/lib/databases.mjs'
import { databasesLike, ensureTemplate, openSharedServer, openThrowAwayServer } from '@/scripts/lib/test-databases.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; template: string; run: string }
  }
}

/** Before the integration tests: a server with a template. `npm test` asks for a throw-away one, a quick run borrows the development server. */
export default async function setup(project: TestProject) {
  const { cluster, close } = await (process.env.TEST_SERVER === 'own' ? openThrowAwayServer() : openSharedServer())
  const run = process.pid.toString(36)
  project.provide('testServer', { url: cluster.url('DATABASE'), template: await ensureTemplate(cluster), run })
  return async () => {
    for (const name of await databasesLike(cluster, `test_${run}`)) await dropDatabase(cluster, name)
    await close()
  }
}
