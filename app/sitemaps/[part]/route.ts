import { latestCalls } from '@/lib/calls/cached.queries'
import { listCommunePages } from '@/lib/communes/sitemap.queries'
import { latestEncounters } from '@/lib/encounters/cached.queries'
import type { Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { missingFile, publicFile } from '@/lib/platform/file-response'
import { paths } from '@/lib/platform/paths'
import { cachedRows } from '@/lib/platform/public-cache'
import { pagesPerSitemap, type SitemapPage, sitemapXml } from '@/lib/platform/sitemap'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const { part } = await params
  const pages = part === 'pages.xml' ? await editedPages() : await communePages(part)
  if (pages.length === 0) return missingFile()
  return publicFile(sitemapXml(env().APP_URL, pages), { type: 'application/xml' })
}

async function editedPages(): Promise<SitemapPage[]> {
  const [encounters, { cards: calls }] = await Promise.all([latestEncounters(2000), latestCalls(2000)])
  const lasting = [
    paths.home,
    paths.encounters,
    paths.calls,
    paths.communes,
    paths.help,
    paths.developers,
    paths.legal,
    paths.privacy,
    paths.accessibility,
  ]
  return [
    ...lasting.map((path) => ({ path })),
    ...encounters.map(({ slug, updatedAt }) => ({
      path: (l: Locale) => paths.encounter(l, slug),
      changedAt: updatedAt,
    })),
    ...calls.map(({ slug, updatedAt }) => ({ path: (l: Locale) => paths.call(l, slug), changedAt: updatedAt })),
  ]
}

/** `communes-3.xml`: the third part of all communes. */
async function communePages(name: string): Promise<SitemapPage[]> {
  const number = Number(/^communes-([1-9]\d{0,2})\.xml$/.exec(name)?.[1])
  if (!number) return []
  const load = () => listCommunePages(number - 1, pagesPerSitemap)
  const communes = await cachedRows(['communePages', String(number)], load, { tags: ['communes'] })
  return communes.map(({ country, code }) => ({ path: (l: Locale) => paths.commune(l, country, code) }))
}
