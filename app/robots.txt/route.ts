import { env } from '@/lib/platform/env'
import { publicFile } from '@/lib/platform/file-response'
import { absolute, paths } from '@/lib/platform/paths'

/** Its content depends on settings that a build does not have. */
export const dynamic = 'force-dynamic'

const closed = [
  '/api/',
  '/dev/',
  '/*/my',
  '/*/manage',
  '/*/admin',
  '/*/live/',
  '/*/r/',
  '/*/sign-in',
  '/*/search/',
  '/*/calls/*/contacts',
  '/*/encounters/*/contact',
  '/*/encounters/*/register',
]

/** Search engines read what is public; a demonstration's invented people are for none of them. */
export function GET(): Response {
  const { DEMO, APP_URL } = env()
  const rules = DEMO ? ['Disallow: /'] : [...closed.map((path) => `Disallow: ${path}`), 'Allow: /']
  const lines = ['User-agent: *', ...rules, '', `Sitemap: ${absolute(APP_URL, paths.sitemap())}`, '']
  return publicFile(lines.join('\n'), { type: 'text/plain' })
}
