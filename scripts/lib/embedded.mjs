// Which database a command works on when DATABASE_URL does not say: the demo's while it runs, else the development one.
import { join } from 'node:path'
import { openCluster, runningServer } from './cluster.mjs'
import { demoDatabase, demoHome } from './demo-settings.mjs'
import { developmentEnv, keptSecret, openDevelopment } from './development.mjs'

export async function embeddedEnv() {
  if (process.env.DATABASE_URL) return { env: {}, close: async () => {} }
  const demoDir = join(demoHome, 'postgres')
  if (runningServer(demoDir)) {
    const cluster = await openCluster({ dir: demoDir, port: 0 })
    return {
      env: { DATABASE_URL: cluster.url(demoDatabase), AUTH_SECRET: keptSecret(demoHome) },
      close: async () => {},
    }
  }
  const { cluster, url } = await openDevelopment()
  return { env: developmentEnv(url), close: async () => (cluster.adopted ? undefined : cluster.stop()) }
}
