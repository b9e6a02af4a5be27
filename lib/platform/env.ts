import { z } from 'zod'

const flag = z.stringbool().default(false)
const shortestSecret = 32

type Given = Record<string, string | undefined>

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address')

const base = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: databaseUrl,
  /** Where processes listen when a pool of transactions stands before DATABASE_URL; it forgets who listens. */
  DATABASE_LISTEN_URL: databaseUrl.optional(),
  /** A streaming copy that answers what decision 032 lists; without it the database answers everything. */
  DATABASE_REPLICA_URL: databaseUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z
    .string()
    .min(shortestSecret, 'must have at least 32 characters; make one with: openssl rand -base64 48'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Vis-à-vis <no-reply@vis-a-vis.example>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** What a scraper of /api/metrics says; without it there are no metrics. */
  METRICS_TOKEN: z.string().min(20, 'must have at least 20 characters').optional(),
  /** A file that a worker touches while it is alive, for whatever looks after its process. */
  WORKER_ALIVE_FILE: z.string().startsWith('/', 'must begin at the root of the file system').optional(),
  DEMO: flag,
  /** An identity provider (OpenID Connect) that an operator may add: all four, or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).optional(),
})

const ofProvider = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

/** What one setting asks of another; said of settings as they were given, so that no other mistake hides it. */
function mistakesBetween(given: Given): [name: string, message: string][] {
  const found: [string, string][] = []
  const missing = ofProvider.filter((name) => !given[name])
  if (missing.length < ofProvider.length)
    for (const name of missing) found.push([name, 'is needed with the other OIDC_ settings'])
  if (given.NODE_ENV !== 'production') return found
  if (!given.APP_URL) found.push(['APP_URL', 'is needed in production: the address people type'])
  const { AUTH_SECRET: secret = '' } = given
  if (secret.length >= shortestSecret && new Set(secret).size < 12)
    found.push(['AUTH_SECRET', 'is too regular to be random'])
  if (!given.SMTP_URL && !flag.safeParse(given.DEMO).data)
    found.push(['SMTP_URL', 'is needed in production: mails have to leave'])
  return found
}

export type Env = Omit<z.output<typeof base>, 'APP_URL' | 'DATABASE_LISTEN_URL'> & {
  APP_URL: string
  DATABASE_LISTEN_URL: string
}

/** Reads and checks the settings. @throws one Error that lists every mistake at once. */
export function readEnv(source: Given): Env {
  // Compose files and the like hand over as an empty text what nobody has set.
  const given: Given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = base.safeParse(given)
  const wrong = result.error?.issues.map((issue) => [issue.path.join('.'), said(issue, given)]) ?? []
  const mistakes = [...wrong, ...mistakesBetween(given)]
  if (!result.success || mistakes.length > 0) {
    const lines = mistakes.map(([name, message]) => `  ${name}: ${message}`)
    throw new Error(`The settings are not right:\n${lines.join('\n')}`)
  }
  const env = result.data
  const address = env.APP_URL ?? `http://127.0.0.1:${env.PORT}`
  return {
    ...env,
    APP_URL: address.replace(/\/$/, ''),
    DATABASE_LISTEN_URL: env.DATABASE_LISTEN_URL ?? env.DATABASE_URL,
  }
}

function said({ path, message }: z.core.$ZodIssue, given: Given): string {
  return given[String(path[0])] === undefined ? 'is needed' : message
}

let known: Env | undefined

/** The settings, checked once at start (instrumentation, worker) and at first use. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}
