import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'
import type { Refusal, RefusalCode, RefusalParams } from '@/lib/platform/result'
import { momentOf } from './fields'
import { named } from './named-schemas'

/** Statuses of refusals; every other refusal of the domain is a conflict with the state of things. */
const statuses: Partial<Record<RefusalCode, number>> = {
  invalidRequest: 400,
  invalidCursor: 400,
  invalidKey: 400,
  tokenInAddress: 400,
  unknownTopic: 400,
  tokenMissing: 401,
  tokenInvalid: 401,
  signInFirst: 401,
  scopeNeeded: 403,
  notYours: 403,
  notAllowed: 403,
  notFound: 404,
  methodNotAllowed: 405,
  bodyTooLarge: 413,
  unsupportedMediaType: 415,
  keyReused: 422,
  tooManyRequests: 429,
  failed: 500,
  unavailable: 503,
}

const conflict = 409

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? conflict
}

/** What is wrong where: `query.limit`, `body.needs.choices.0`. */
const fault = z.strictObject({ at: z.string(), code: z.string() })

export type Fault = z.output<typeof fault>

/** RFC 9457. */
export const problemSchema = named(
  'Problem',
  z.strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable: the domain’s refusal'),
    detail: z.string().describe('A sentence for people, by ?lang= or Accept-Language'),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('What the sentence speaks of'),
    errors: z.array(fault).optional().describe('Of an invalid request: what is wrong where'),
    requestId: z.string().optional(),
  }),
)

export type Problem = z.output<typeof problemSchema>

export function problemOf(
  refusal: Refusal,
  about: { detail: string; locale: Locale; errors?: Fault[]; requestId?: string | null },
): Problem {
  const { code, params } = refusal
  const status = statusOf(code)
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Conflict',
    status,
    code,
    detail: about.detail,
    ...(params && { params: written(params, about.locale) }),
    ...(about.errors && { errors: about.errors }),
    ...(about.requestId && { requestId: about.requestId }),
  }
}

function written(params: RefusalParams, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'object') return [name, value]
      if ('at' in value) return [name, momentOf(value.at, value.zone)]
      return [name, (value.texts[locale] ?? value.texts[value.original])?.text ?? '']
    }),
  )
}
