import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from '../../scripts/lib/root.mjs'

/** Where it is installed; it is not part of the project. */
export const nginxProgram = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)

export type Upstream = { host: string; isOut?: boolean }

/**
 * nginx as deploy/nginx.conf has it, but for names, ports and TLS; what it keeps and writes is in the folder `home`.
 * @param changed what else is to be different
 */
export async function startNginx(
  home: string,
  port: number,
  servers: readonly Upstream[],
  changed: (conf: string) => string = String,
) {
  if (!nginxProgram) throw new Error('nginx is not installed')
  const program = nginxProgram
  mkdirSync(join(home, 'cache'), { recursive: true })
  const write = (now: readonly Upstream[]) =>
    writeFileSync(join(home, 'nginx.conf'), changed(configuration(home, port, now)))
  writeFileSync(join(home, 'proxy.conf'), passedOn())
  write(servers)
  const args = ['-p', home, '-e', join(home, 'error.log'), '-c', join(home, 'nginx.conf')]
  const child = spawn(program, args, { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  await whenListening(`http://127.0.0.1:${port}/api/metrics`)
  return {
    reload(now: readonly Upstream[]) {
      write(now)
      spawnSync(program, [...args, '-s', 'reload'])
    },
    end: () => void child.kill('SIGQUIT'),
  }
}

/** The file of the project, line by line: what is of another machine is of this one. */
function configuration(home: string, port: number, servers: readonly Upstream[]): string {
  const lines = servers.map(
    ({ host, isOut }) => `    server ${host} max_fails=1 fail_timeout=5s${isOut ? ' down' : ''};\n`,
  )
  const asDeployed = readFileSync(inRoot('deploy', 'nginx.conf'), 'utf8')
  const changed = asDeployed
    .replace(/ {4}resolver [^\n]*\n(?: {4}server web\d:3000[^\n]*\n)+/, lines.join(''))
    .replace(/ {2}server \{\n {4}listen 80;[\s\S]*?\n {2}\}\n/, '')
    .replace(/listen 443 ssl http2/, `listen 127.0.0.1:${port}`)
    .replace(/^ *ssl_.*\n/gm, '')
    .replaceAll('/etc/nginx/vis-a-vis-proxy.conf', join(home, 'proxy.conf'))
    .replaceAll('/var/cache/nginx', join(home, 'cache'))
    .replaceAll('/var/log/nginx', home)
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
  throw new Error('nginx does not start: its error.log says why')
}
