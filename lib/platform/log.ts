import pino from 'pino'

/**
 * Structured log on stdout. No personal data: log ids, never names, addresses or texts.
 * What slips into these keys all the same is cut.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
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
