import type { Locale } from '@/lib/i18n/locales'

/** Requests as one types them into a terminal, with this site's own address. */
export function examples(base: string, locale: Locale) {
  return {
    read: `curl '${base}/encounters?country=BE&lang=${locale}&limit=5'`,
    token: `curl -H "Authorization: Bearer $TOKEN" '${base}/me?lang=${locale}'`,
    register: `curl -X POST '${base}/encounters/halluin-menen/registrations' \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -H 'Idempotency-Key: order-2026-117' \\
  -d '{ "languages": ["fr", "nl"], "needs": { "choices": ["hearing"] } }'

{ "id": "019f…", "reference": "7K2M-94TX", "status": "waitlisted", "position": 3 }`,
    problem: `{ "type": "about:blank", "title": "Conflict", "status": 409,
  "code": "alreadyRegistered", "detail": "…", "params": { "reference": "7K2M-94TX" } }`,
  }
}
