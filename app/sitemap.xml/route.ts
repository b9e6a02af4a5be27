import { countCommunePages } from '@/lib/communes/sitemap.queries'
import { env } from '@/lib/platform/env'
import { publicFile } from '@/lib/platform/file-response'
import { paths } from '@/lib/platform/paths'
import { cachedRows } from '@/lib/platform/public-cache'
import { pagesPerSitemap, sitemapIndexXml } from '@/lib/platform/sitemap'

/** Its address is asked for seldom and depends on settings that a build does not have. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const count = await cachedRows(['communePages'], countCommunePages, { tags: ['communes'] })
  const parts = Array.from({ length: Math.ceil(count / pagesPerSitemap) }, (_, part) => `communes-${part + 1}`)
  const files = ['pages', ...parts].map(paths.sitemapPart)
  return publicFile(sitemapIndexXml(env().APP_URL, files), { type: 'application/xml' })
}
