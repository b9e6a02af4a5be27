import type { TestProject } from 'vitest/node'
import { dropDatabase } from '@/scripts/lib/databases.mjs'
import { databasesLike, ensureTemplate, openSharedServer } from '@/scripts/lib/test-databases.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; template: string; run: string }
  }
}

/** Before the integration tests: a template on the server that `npm test` started, or else on the development server. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_SERVER
  const { cluster, close } = given ? serverAt(given) : await openSharedServer()
  const run = process.pid.toString(36)
  project.provide('testServer', { url: cluster.url('DATABASE'), template: await ensureTemplate(cluster), run })
  return async () => {
    for (const name of await databasesLike(cluster, `test_${run}`)) await dropDatabase(cluster, name)
    await close()
  }
}

function serverAt(url: string) {
  return { cluster: { url: (name: string) => url.replace('DATABASE', name) }, close: async () => {} }
}
