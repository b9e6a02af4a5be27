import pino, { type LoggerOptions } from 'pino'

// A level that is none is one of the mistakes that the start names (env.ts); saying them must not fail on it.
const wanted = process.env.LOG_LEVEL ?? 'info'

/**
 * A fault without the values it was about: Prisma prints the arguments of a call, PostgreSQL the row that it refused.
 * Its own words, where it happened, and what caused it.
 */
function faultForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const words = error.message.trim().split('\n').at(-1) ?? ''
  return {
    type: error.name,
    ...('code' in error && { fault: error.code }),
    ...('digest' in error && { digest: error.digest }),
    message: words.replace(/: ".*"(?=`?$)/, ': "…"').slice(0, 300),
    stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause instanceof Error && { cause: faultForLog(error.cause) }),
  }
}

const secret = ['email', 'address', 'phone', 'needs', 'code', 'token', 'cookie', 'authorization']

/**
 * Structured log on stdout. No personal data: log ids, never names, addresses or texts.
 * What slips into these keys all the same is cut.
 */
export const logSettings = {
  level: wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info',
  base: { process: process.env.PROCESS_NAME ?? 'web', pid: process.pid },
  serializers: { err: faultForLog },
  redact: { paths: [...secret, ...secret.map((key) => `*.${key}`)], remove: true },
} satisfies LoggerOptions

export const log = pino(logSettings)
