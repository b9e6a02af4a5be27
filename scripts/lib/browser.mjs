// A Chromium for the journeys: one that is there, else Playwright's, else the system's package, else the command to type.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { inRoot, projectNode } from './root.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a browser. @throws with the command that installs one. */
export function findBrowser(say) {
  const found = installedBrowser()
  if (found) return found
  say('No Chromium is installed; installing one …')
  if (isRoot() && isDebian()) {
    run('apt-get', ['update', '--quiet'])
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'])
  } else {
    const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
    run(projectNode(), [cli, 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'])
  }
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error(
    'No Chromium was found and none could be installed. Install one yourself, for instance with\n' +
      '  sudo apt-get install chromium      (Debian)\n  npx playwright install chromium    (anywhere)\n' +
      'or set CHROMIUM_PATH to the one you have.',
  )
}

function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, ...applications, chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path) && starts(path))
}

/** Some systems put a program there that only tells how to install the real one. */
function starts(path) {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0
}

const isRoot = () => process.getuid?.() === 0

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
