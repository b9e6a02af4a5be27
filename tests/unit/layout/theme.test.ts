import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { themeCookie, themeIn } from '@/components/layout/theme'

const cookies: [cookies: string, theme: string][] = [
  ['', 'system'],
  ['theme=dark', 'dark'],
  ['locale=nl; theme=light; other=1', 'light'],
  ['theme=purple', 'system'],
  ['theme=darker', 'system'],
  ['mytheme=dark', 'system'],
]

describe('the theme somebody chose', () => {
  it.each(cookies)('in the cookies "%s" is %s', (all, theme) => {
    expect(themeIn(all)).toBe(theme)
  })

  it.each(cookies)('is read the same way before the page is drawn: "%s" is %s', (all, theme) => {
    const dataset: { theme?: string } = {}
    const document = { cookie: all, documentElement: { dataset } }
    runInNewContext(readFileSync('public/theme.js', 'utf8'), { document })
    expect(dataset.theme ?? 'system').toBe(theme)
  })

  it('is kept for a year, and forgotten when it is the device’s again', () => {
    expect(themeCookie('dark')).toBe('theme=dark; Path=/; Max-Age=31536000; SameSite=Lax')
    expect(themeCookie('system')).toBe('theme=system; Path=/; Max-Age=0; SameSite=Lax')
  })
})
