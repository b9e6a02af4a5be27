import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed } from 'feedsmith'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { atomFeed } from '@/lib/platform/atom'
import { paths } from '@/lib/platform/paths'
import { sitemapIndexXml, sitemapXml } from '@/lib/platform/sitemap'
import { csvStream, xlsxStream } from '@/lib/registrations/spreadsheet'

// What we write, read by what others wrote: a feed reader, an XML parser, two spreadsheet readers.

const texts = ['Halluin – Menen', `</title><script>alert(1)</script> & "quotes" ' ]]>`, 'مراكش', '💬 é œ', ' a  b ']
const at = new Date('2026-11-21T10:00:00Z')

describe('Atom, by a feed reader', () => {
  const entries = texts.map((text, place) => ({
    url: `https://a.example/fr/calls/${place}`,
    title: text,
    summary: text,
    language: 'fr',
    author: text,
    publishedAt: at,
    updatedAt: at,
  }))
  const page = { url: 'https://a.example/feed.xml', page: 'https://a.example/', language: 'fr', author: 'Vis-à-vis' }
  const xml = atomFeed({ ...page, title: 'Appels', madeAt: at, entries })

  it('is well-formed, and every entry has its identity, moments, words and address', () => {
    expect(XMLValidator.validate(xml)).toBe(true)
    const feed = parseAtomFeed(xml)
    expect(feed).toMatchObject({ id: page.url, title: { value: 'Appels' }, updated: at.toISOString() })
    expect(feed.entries?.map((entry) => [entry.id, entry.title?.value?.trim(), entry.links?.[0]?.href])).toEqual(
      entries.map(({ url, title }) => [url, title.trim(), url]),
    )
    expect(feed.entries?.every((entry) => entry.published === at.toISOString())).toBe(true)
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', page.url],
      ['alternate', page.page],
    ])
  })
})

describe('the sitemap, by an XML parser', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

  it('names each page in each language, and all languages beside each', () => {
    const xml = sitemapXml('https://a.example', [{ path: (locale) => paths.call(locale, 'a&b'), changedAt: at }])
    expect(XMLValidator.validate(xml)).toBe(true)
    const { urlset } = parser.parse(xml)
    expect(urlset.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    expect(urlset.url.map((url: { loc: string }) => url.loc)).toEqual(
      ['fr', 'nl', 'en', 'de'].map((locale) => `https://a.example/${locale}/calls/a%26b`),
    )
    for (const { lastmod, 'xhtml:link': links } of urlset.url) {
      expect(lastmod).toBe(at.toISOString())
      expect(links.map((link: { hreflang: string }) => link.hreflang)).toEqual(['fr', 'nl', 'en', 'de', 'x-default'])
    }
  })

  it('has an index of its parts', () => {
    const { sitemapindex } = parser.parse(sitemapIndexXml('https://a.example', ['/sitemaps/pages.xml']))
    expect(sitemapindex.sitemap.loc).toBe('https://a.example/sitemaps/pages.xml')
  })
})

describe('exports, by readers of spreadsheets', () => {
  const head = ['Nom', 'Remarque']
  const rows = texts.map((text) => [text, `note; ${text}`])
  const listed = async function* () {
    yield* rows
  }

  it('CSV: every cell is what was written', async () => {
    const all = async function* () {
      yield head
      yield* rows
    }
    const text = Buffer.from(await new Response(csvStream(all())).arrayBuffer()).toString('utf8')
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toEqual([head, ...rows])
  })

  it('XLSX: the same cells', async () => {
    const read = await readSheet(Buffer.from(await new Response(xlsxStream(head, listed())).arrayBuffer()))
    expect(read.map((row) => row.map((cell) => String(cell).trim()))).toEqual(
      [head, ...rows].map((row) => row.map((cell) => cell.trim())),
    )
  })
})
