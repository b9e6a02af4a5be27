import { join } from 'node:path'
import { freePort } from '../../scripts/lib/ports.mjs'
import { startWeb, startWorker, whenReady } from '../../scripts/lib/product.mjs'
import { throwAwayFolder } from '../../scripts/lib/test-databases.mjs'
import { openSmtpSink } from '../support/smtp-sink'
import { type KeptProcess, keptProcess } from './kept-process'
import { openNginx } from './nginx'
import { openPostgres, type Postgres } from './postgres'
import { openReverseProxy, type ReverseProxy } from './reverse-proxy'
import { type FirstScene, makeFirstScene } from './scene'
import { secret } from './secret'

export type Site = {
  url: string
  dir: string
  postgres: Postgres
  smtp: Awaited<ReturnType<typeof openSmtpSink>>
  proxy: ReverseProxy
  webs: KeptProcess[]
  workers: KeptProcess[]
  firstScene: FirstScene
  /** All web processes end, and others of this build take their places: those of the product when none is said. */
  deploy: (build?: Build) => Promise<void>
  close: () => Promise<void>
}

type Build = Parameters<typeof startWeb>[2]

export type SiteSize = {
  webs: number
  workers: number
  connections: number
  /** What JavaScript may keep in a web process, in MB. */
  heap?: number
  /** Behind nginx, and not behind the small proxy of the tests alone. */
  nginx?: boolean
  /** Its database is as the first release left it: no process of this one can work on it before it is migrated. */
  isOfFirstRelease?: boolean
}

/** Production as small as it gets: web processes behind a proxy, workers, one PostgreSQL, a mail server. */
export async function openSite(size: SiteSize): Promise<Site> {
  const { webs, workers, connections, heap, nginx, isOfFirstRelease } = size
  const { dir, remove } = throwAwayFolder('vav-storm-')
  const [postgres, smtp] = [await openPostgres(dir, { isOfFirstRelease }), await openSmtpSink({ keepsSources: false })]
  const proxyPort = await freePort(4400)
  const env = {
    NODE_ENV: 'production',
    APP_URL: `http://127.0.0.1:${proxyPort}`,
    DATABASE_URL: postgres.url,
    DATABASE_POOL: String(connections),
    AUTH_SECRET: secret,
    SMTP_URL: smtp.url,
    STORAGE_URL: `file:${join(dir, 'files')}`,
    LOG_LEVEL: 'warn',
    TZ: 'Asia/Kathmandu',
  }
  const firstScene = await makeFirstScene(env)
  const ports = await freePorts(webs, proxyPort + 1)
  const flags = heap ? [`--max-old-space-size=${heap}`] : []
  let deployed: Build
  const kept = {
    webs: ports.map((port, index) => {
      const log = join(dir, `web-${index + 1}.log`)
      const launch = () => startWeb({ ...env, PORT: String(port) }, log, deployed, flags)
      return keptProcess(`web ${port}`, `http://127.0.0.1:${port}`, launch)
    }),
    workers: Array.from({ length: workers }, (_, index) => {
      const log = join(dir, `worker-${index + 1}.log`)
      return keptProcess(`worker ${index + 1}`, null, () => startWorker(env, log))
    }),
  }
  const areReady = () => Promise.all(kept.webs.flatMap(({ url }) => (url ? [whenReady(url)] : [])))
  const all = [...kept.webs, ...kept.workers]
  // One that is frozen would not hear that it is to end with us.
  process.once('exit', () => {
    for (const each of all) each.drop()
  })
  await Promise.all(all.map((each) => each.start()))
  await areReady()
  const targets = kept.webs.flatMap(({ url }) => url ?? [])
  const proxy = nginx ? await openNginx(dir, proxyPort, targets) : await openReverseProxy(proxyPort, targets)
  const deploy = async (build?: Build) => {
    deployed = build
    await Promise.all(kept.webs.map((web) => web.end()))
    await Promise.all(kept.webs.map((web) => web.start()))
    await areReady()
  }
  const close = async () => {
    await Promise.all(all.map((each) => each.end()))
    await Promise.all([proxy.close(), smtp.close()])
    await postgres.close()
    remove()
  }
  return { url: proxy.url, dir, postgres, smtp, proxy, ...kept, firstScene, deploy, close }
}

async function freePorts(count: number, first: number): Promise<number[]> {
  const ports: number[] = []
  for (let port = first; ports.length < count; port = (ports.at(-1) ?? port) + 1) ports.push(await freePort(port))
  return ports
}
