import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What runs in production: pages, library, proxy. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(app|components|lib|proxy|instrumentation)\b.*\.(ts|tsx|mjs)$/.test(file))
  .map((file) => ({ file, code: readFileSync(file, 'utf8') }))

type Danger = { what: string; sign: RegExp; where: string[]; example: string }

// Every use is written down here with the file that may; the reason is the comment beside it.
const dangers: Danger[] = [
  { what: 'code made of text', sign: /\beval\(|new Function\(|node:vm/, where: [], example: 'eval(x)' },
  {
    what: 'programs of the system',
    sign: /child_process|worker_threads/, // The planner computes in a thread of its own, from a text of ours.
    where: ['lib/speed-meetings/planner-thread.ts', 'lib/speed-meetings/runner.ts'],
    example: "'node:child_process'",
  },
  {
    what: 'HTML that is not escaped',
    sign: /dangerouslySetInnerHTML|innerHTML|document\.write|insertAdjacentHTML/,
    // JSON-LD, made safe for a script by scriptSafe; rows as text, escaped as React does (tests/unit/ui/markup.test.tsx).
    where: ['components/layout/structured-data.tsx', 'components/ui/table.tsx'],
    example: '<p dangerouslySetInnerHTML={x} />',
  },
  {
    what: 'SQL that is not a template with bound values',
    sign: /Raw\w*Unsafe|Prisma\.raw\(/,
    // Statements of the import, constant but for the numbered parameters; names of a statement's own parts.
    where: [
      ...['lib/communes/import-transaction.commands.ts', 'lib/communes/import.commands.ts'],
      'lib/communes/names.queries.ts',
    ],
    example: 'tx.$queryRawUnsafe(text)',
  },
  {
    what: 'random numbers that can be guessed',
    sign: /Math\.random/,
    // Spreads the tries of transactions that met.
    where: ['lib/platform/db.ts'],
    example: 'Math.random()',
  },
  {
    what: 'ciphers, hashes and modes that are broken',
    sign: /['"](md5|sha1|des|rc4|aes-\d+-(ecb|cbc))\b/i,
    // Authenticator apps know no other (RFC 6238); as HMAC it is not broken.
    where: ['lib/auth/second-factor.ts'],
    example: "createHash('md5')",
  },
  {
    what: 'certificates that are not checked',
    sign: /rejectUnauthorized|TLS_REJECT/,
    where: [],
    example: 'rejectUnauthorized: false',
  },
  {
    what: 'requests to other machines',
    sign: /\bfetch\(|node:https?'|node:net'|\bundici\b|axios/,
    where: [
      // Our own pages, from the browser.
      ...['components/encounters/my-place.tsx', 'components/layout/session.ts', 'components/ui/use-suggestions.ts'],
      // The answer's own type, and the shape of an address.
      ...[
        'lib/platform/doorstep.mjs',
        'lib/platform/last-door.ts',
        'lib/platform/old-form-door.ts',
        'lib/platform/page-door.ts',
        'lib/platform/front-door.ts',
        'lib/platform/metrics.ts',
        'lib/auth/limit.ts',
      ],
    ],
    example: 'fetch(url)',
  },
  {
    what: 'files',
    // A sign of life; how much room a disk has; a floor of the benchmarks, in no build but theirs.
    sign: /node:fs/,
    where: ['app/bench/dynamic.html/page.bench.tsx', 'lib/jobs/alive.ts', 'lib/jobs/condition.queries.ts'],
    example: "import { readFileSync } from 'node:fs'",
  },
  {
    what: 'what a browser keeps',
    sign: /localStorage|sessionStorage|indexedDB|document\.cookie/,
    // Light or dark, the language, the height of a bar.
    where: [
      'components/layout/acting-room.ts',
      'components/layout/language-switch.tsx',
      'components/layout/theme-switch.tsx',
    ],
    example: 'localStorage.setItem(a, b)',
  },
  {
    what: 'messages between windows',
    sign: /postMessage|onmessage|WebSocket|RTCPeer/,
    // The planner's thread, which nobody else can write to.
    where: ['lib/speed-meetings/planner-thread.ts'],
    example: 'window.postMessage(x)',
  },
  {
    what: 'XML, YAML and other formats that can run',
    sign: /DOMParser|xml2js|js-yaml|node-serialize|v8\.deserialize/,
    where: [],
    example: 'new DOMParser()',
  },
  {
    what: 'patterns made of text',
    sign: /new RegExp\(/,
    // Of constants: languages, names of fields.
    where: ['lib/encounters/asked.queries.ts', 'lib/platform/public-pages.ts'],
    example: 'new RegExp(typed)',
  },
  {
    what: 'secrets in the source',
    sign: /-----BEGIN|(password|secret|api_?key)\s*[:=]\s*['"][^'"]{8,}['"]/i,
    where: [],
    example: "password = 'hunter2hunter2'",
  },
]

it.each(dangers)('$what: only where it is written down', ({ sign, where }) => {
  expect(
    files
      .filter(({ code }) => sign.test(code))
      .map(({ file }) => file)
      .sort(),
  ).toEqual([...where].sort())
})

it.each(dangers)('$what: would be noticed', ({ sign, example }) => {
  expect(sign.test(example)).toBe(true)
})
