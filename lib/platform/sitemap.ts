import { defaultLocale, type Locale, locales } from '@/lib/i18n/locales'
import { xmlText } from './atom'
import { absolute } from './paths'

// sitemaps.org, with the languages of each page (Google: localized versions): every language is an entry of its own that
// names all others.

export type SitemapPage = { path: (locale: Locale) => string; changedAt?: Date }

/** Far under the 50,000 addresses and 50 MB of the protocol: whoever asks for a file has three megabytes made, not fifteen. */
export const pagesPerSitemap = 1000

const head = '<?xml version="1.0" encoding="utf-8"?>\n'

export function sitemapXml(base: string, pages: Iterable<SitemapPage>): string {
  const entries = Array.from(pages, (page) => pageXml(base, page)).join('')
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `${head}<urlset ${names}>\n${entries}</urlset>\n`
}

function pageXml(base: string, { path, changedAt }: SitemapPage): string {
  const address = (locale: Locale) => xmlText(absolute(base, path(locale)))
  const links = [...locales.map((locale) => [locale, locale] as const), ['x-default', defaultLocale] as const]
    .map(([language, locale]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(locale)}"/>`)
    .join('')
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
  return locales.map((locale) => `<url><loc>${address(locale)}</loc>${changed}${links}</url>\n`).join('')
}

export function sitemapIndexXml(base: string, parts: readonly string[]): string {
  const entries = parts.map((part) => `<sitemap><loc>${xmlText(absolute(base, part))}</loc></sitemap>\n`).join('')
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>\n`
}
