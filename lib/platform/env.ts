import { z } from 'zod'

const flag = z.stringbool().default(false)

const base = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -base64 48'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Vis-à-vis <no-reply@vis-a-vis.example>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEMO: flag,
  /** An identity provider (OpenID Connect) that an operator may add: all four, or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).optional(),
})

const ofProvider = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

const checked = base.superRefine((env, issue) => {
  const say = (path: string, message: string) => issue.addIssue({ code: 'custom', path: [path], message })
  const missing = ofProvider.filter((name) => !env[name])
  if (missing.length < ofProvider.length)
    for (const name of missing) say(name, 'is needed with the other OIDC_ settings')
  if (env.NODE_ENV !== 'production') return
  if (!env.APP_URL) say('APP_URL', 'is needed in production: the address people type')
  if (new Set(env.AUTH_SECRET).size < 12) say('AUTH_SECRET', 'is too regular to be random')
  if (!env.SMTP_URL && !env.DEMO) say('SMTP_URL', 'is needed in production: mails have to leave')
})

export type Env = Omit<z.output<typeof base>, 'APP_URL'> & { APP_URL: string }

/** Reads and checks the settings. @throws one Error that lists every mistake at once. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = checked.safeParse(source)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The settings are not right:\n${lines.join('\n')}`)
  }
  const env = result.data
  return { ...env, APP_URL: (env.APP_URL ?? `http://127.0.0.1:${env.PORT}`).replace(/\/$/, '') }
}

let known: Env | undefined

/** The settings, checked once at start (instrumentation, worker) and at first use. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}
