import pino from 'pino'

// A level that is none is one of the mistakes that the start names (env.ts); saying them must not fail on it.
const wanted = process.env.LOG_LEVEL ?? 'info'

/**
 * Structured log on stdout. No personal data: log ids, never names, addresses or texts.
 * What slips into these keys all the same is cut.
 */
export const log = pino({
  level: wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info',
  base: { process: process.env.PROCESS_NAME ?? 'web', pid: process.pid },
  redact: {
    paths: [
      'email',
      'address',
      'phone',
      'needs',
      'code',
      'token',
      '*.email',
      '*.address',
      '*.phone',
      '*.code',
      '*.token',
    ],
    remove: true,
  },
})
