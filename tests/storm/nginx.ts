import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../scripts/lib/ports.mjs'
import { startNginx } from '../support/nginx'
import { openReverseProxy, type ReverseProxy } from './reverse-proxy'

/**
 * nginx as deploy/nginx.conf has it, with its limits: everybody has one address here, as in a congress hall. In front of it
 * the small proxy, which only loses answers where that is what happens.
 */
export async function openNginx(dir: string, port: number, targets: readonly string[]): Promise<ReverseProxy> {
  const own = await freePort(port + 50)
  const out = new Set<string>()
  const servers = () => targets.map((target) => ({ host: new URL(target).host, isOut: out.has(target) }))
  const nginx = await startNginx(join(dir, 'nginx'), own, servers())
  const front = await openReverseProxy(port, [`http://127.0.0.1:${own}`])
  const reload = (target: string, isOut: boolean) => {
    if (isOut) out.add(target)
    else out.delete(target)
    nginx.reload(servers())
  }
  return {
    ...front,
    isInTurn: false,
    sendNoMoreTo: (target) => void reload(target, true),
    bringBack: (target) => void reload(target, false),
    takeOut: async (target) => {
      reload(target, true)
      // The processes that know of it answer what is under way.
      await sleep(1000)
    },
    async close() {
      await front.close()
      nginx.end()
    },
  }
}
