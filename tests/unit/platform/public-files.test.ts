import { describe, expect, it } from 'vitest'
import { atomFeed, xmlText } from '@/lib/platform/atom'
import { etagOf } from '@/lib/platform/etag.mjs'
import { publicFile } from '@/lib/platform/file-response'
import { scriptSafe } from '@/lib/platform/json-ld'
import { paths } from '@/lib/platform/paths'
import { pagesPerSitemap, sitemapXml } from '@/lib/platform/sitemap'
import { isPassing } from '@/lib/platform/unavailable'

const hostile = `</script><script>alert(1)</script><!-- ]]> & " ' \u0000\u0007\uD800\u2028`

describe('what people wrote stays text', () => {
  it('in JSON inside a page', () => {
    const text = scriptSafe({ name: hostile })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({ name: hostile })
  })

  it('in XML, without what XML forbids', () => {
    expect(xmlText(hostile)).toBe(
      `&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- ]]&gt; &amp; &quot; ' \u2028`,
    )
  })

  it('in a feed', () => {
    const at = new Date('2026-11-21T10:00:00Z')
    const entry = { url: 'http://a.example/x', title: hostile, summary: hostile, language: 'fr', author: hostile }
    const feed = {
      url: 'http://a.example/feed.xml',
      page: 'http://a.example/',
      title: 'F',
      language: 'fr',
      author: 'V',
      madeAt: new Date('2026-11-22T10:00:00Z'),
    }
    const xml = atomFeed({ ...feed, entries: [{ ...entry, publishedAt: at, updatedAt: at }] })
    expect(xml).not.toContain('<script')
    expect(xml).toContain('<updated>2026-11-21T10:00:00.000Z</updated>')
    expect(xml.match(/<entry /g)).toHaveLength(1)
    expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>2026-11-22T10:00:00.000Z</updated>')
  })
})

it('a file is named by what is in it, so that who has it is told so', () => {
  const etagOfFile = (body: string) => publicFile(body, { type: 'text/plain' }).headers.get('etag')
  expect(etagOfFile('one')).toBe(etagOf('one'))
  expect(etagOfFile('two')).not.toBe(etagOf('one'))
})

describe('the sitemap', () => {
  const page = { path: (locale: 'fr' | 'nl' | 'en' | 'de') => paths.commune(locale, 'BE', '57081') }

  it('names every language of a page beside each of them', () => {
    const xml = sitemapXml('https://a.example', [page])
    expect(xml.match(/<loc>/g)).toHaveLength(4)
    expect(xml.match(/hreflang="nl" href="https:\/\/a\.example\/nl\/communes\/BE\/57081"/g)).toHaveLength(4)
    expect(xml.match(/hreflang="x-default" href="https:\/\/a\.example\/fr\/communes/g)).toHaveLength(4)
  })

  it('stays far within the bounds of the protocol, 50,000 addresses and 50 MB: anybody may have one made', () => {
    const xml = sitemapXml('https://a-rather-long-name-of-a-host.example', Array(pagesPerSitemap).fill(page))
    expect(xml.match(/<url>/g)?.length).toBeLessThanOrEqual(50_000)
    expect(Buffer.byteLength(xml)).toBeLessThan(4 * 1024 * 1024)
  })
})

describe('a fault of the moment', () => {
  const caused = (cause: unknown) => new Error('Invalid `prisma.call.findFirst()` invocation', { cause })

  it.each([
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('Timed out fetching a connection'), { code: 'P2024' }),
    caused(Object.assign(new Error('x'), { code: '57P01' })),
    new Error('database "x" is not currently accepting connections'),
  ])('is %s', (error) => {
    expect(isPassing(error)).toBe(true)
  })

  it.each([new TypeError('x is not a function'), new Error('No sentence calls:x in fr'), 'a string', null])(
    'is not %s',
    (error) => {
      expect(isPassing(error)).toBe(false)
    },
  )
})
