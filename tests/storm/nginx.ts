import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../scripts/lib/ports.mjs'
import { inRoot } from '../../scripts/lib/root.mjs'
import { openReverseProxy, type ReverseProxy } from './reverse-proxy'

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)

/**
 * nginx as deploy/nginx.conf has it, but for names and ports, TLS, and limits, which are per address: here everybody has the
 * same. In front of it the small proxy, which only loses answers where that is what happens.
 */
export async function openNginx(dir: string, port: number, targets: readonly string[]): Promise<ReverseProxy> {
  if (!program) throw new Error('nginx is not installed')
  const home = join(dir, 'nginx')
  mkdirSync(join(home, 'cache'), { recursive: true })
  const own = await freePort(port + 50)
  const out = new Set<string>()
  const write = () => writeFileSync(join(home, 'nginx.conf'), configuration(home, own, targets, out))
  writeFileSync(join(home, 'proxy.conf'), passedOn())
  write()
  const args = ['-p', home, '-e', join(dir, 'nginx.log'), '-c', join(home, 'nginx.conf')]
  const child = spawn(program, args, { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  await whenListening(`http://127.0.0.1:${own}`)
  const front = await openReverseProxy(port, [`http://127.0.0.1:${own}`])
  const reload = (target: string, isOut: boolean) => {
    if (isOut) out.add(target)
    else out.delete(target)
    write()
    spawnSync(program, [...args, '-s', 'reload'])
  }
  return {
    ...front,
    sendNoMoreTo: (target) => void reload(target, true),
    bringBack: (target) => void reload(target, false),
    takeOut: async (target) => {
      reload(target, true)
      // The processes that know of it answer what is under way.
      await sleep(1000)
    },
    async close() {
      await front.close()
      child.kill('SIGQUIT')
    },
  }
}

/** The file of the project, line by line: what is of another machine is of this one. */
function configuration(home: string, port: number, targets: readonly string[], out: ReadonlySet<string>): string {
  const servers = targets.map((target) => {
    const { host } = new URL(target)
    return `    server ${host} max_fails=1 fail_timeout=5s${out.has(target) ? ' down' : ''};`
  })
  const asDeployed = readFileSync(inRoot('deploy', 'nginx.conf'), 'utf8')
  const changed = asDeployed
    .replace(/ {4}server web\d:3000[^\n]*\n(?: {4}server web\d:3000[^\n]*\n)*/, `${servers.join('\n')}\n`)
    .replace(/ {2}server \{\n {4}listen 80;[\s\S]*?\n {2}\}\n/, '')
    .replace(/listen 443 ssl[^;]*;/, `listen 127.0.0.1:${port} backlog=4096;`)
    .replace(/^ *ssl_.*\n/gm, '')
    .replaceAll('/etc/nginx/vis-a-vis-proxy.conf', join(home, 'proxy.conf'))
    .replaceAll('/var/cache/nginx', join(home, 'cache'))
    .replaceAll('/var/log/nginx/access.log', join(home, 'access.log'))
    .replace(/rate=\d+r\/s/, 'rate=100000r/s')
    .replace(/limit_conn connections \d+/, 'limit_conn connections 60000')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (of) => `${of}_temp_path ${join(home, of)};`,
  )
  const alone = `daemon off;\npid ${join(home, 'pid')};\n${process.getuid?.() === 0 ? 'user root;\n' : ''}`
  return alone + changed.replace('http {', `http {\n  ${temporary.join('\n  ')}`)
}

/** The port is part of the name here. */
function passedOn(): string {
  return readFileSync(inRoot('deploy', 'vis-a-vis-proxy.conf'), 'utf8').replace('Host $host;', 'Host $http_host;')
}

async function whenListening(url: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answered) return
    await sleep(50)
  }
  throw new Error('nginx does not start: nginx.log says why')
}
