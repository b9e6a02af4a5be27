import { expect, it } from 'vitest'
import { isSlug, slugOf } from '@/lib/platform/slug'

it.each([
  ['Halluin – Menen', 'halluin-menen'],
  ['L’achat public : où en est-on ?', 'l-achat-public-ou-en-est-on'],
  ['Œuvres & façades, Straße 12', 'oeuvres-facades-strasse-12'],
  ['  --  ', ''],
  ['../../etc/passwd', 'etc-passwd'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
  ['طنجة', ''],
  [`${'a'.repeat(79)} ${'b'.repeat(10)}`, 'a'.repeat(79)],
])('makes of %j the address %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

it.each([
  ['halluin-menen', true],
  ['2026', true],
  ['', false],
  ['new', false],
  ['Halluin', false],
  ['a--b', false],
  ['-a', false],
  ['feed.xml', false],
  ['a'.repeat(81), false],
])('%j as an address: %s', (text, allowed) => {
  expect(isSlug(text)).toBe(allowed)
})
