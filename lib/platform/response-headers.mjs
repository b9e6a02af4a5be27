// @ts-check

/** On every response, whatever made it. The policy of scripts is in content-security.mjs. */
export const safeHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Only where the visitor came over TLS: on plain http it means nothing and in development it would lock a port out. */
export const strictTransport = 'max-age=63072000; includeSubDomains'
