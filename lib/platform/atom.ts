// Atom (RFC 4287), written by hand: a feed is a page of XML.

export type AtomEntry = {
  /** Address of the page, which is the entry's identity too. */
  url: string
  title: string
  summary: string
  language: string
  author: string
  publishedAt: Date
  updatedAt: Date
}

export type AtomFeed = {
  url: string
  page: string
  title: string
  language: string
  author: string
  /** Says when it changed while nothing is in it. */
  madeAt: Date
  entries: readonly AtomEntry[]
}

/** Text for XML; characters that XML 1.0 forbids are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`

export function atomFeed({ url, page, title, language, author, madeAt, entries }: AtomFeed): string {
  const changes = entries.map((entry) => entry.updatedAt.getTime())
  const updated = changes.length > 0 ? Math.max(...changes) : madeAt.getTime()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', url),
    element('title', title),
    element('updated', new Date(updated).toISOString()),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>\n',
  ].join('\n')
}

function entryXml(entry: AtomEntry): string {
  return [
    `<entry xml:lang="${entry.language}">`,
    element('id', entry.url),
    element('title', entry.title),
    `<link rel="alternate" type="text/html" href="${xmlText(entry.url)}"/>`,
    element('published', entry.publishedAt.toISOString()),
    element('updated', entry.updatedAt.toISOString()),
    `<author>${element('name', entry.author)}</author>`,
    element('summary', entry.summary),
    '</entry>',
  ].join('')
}
