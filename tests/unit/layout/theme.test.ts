import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { actingRoomCookie } from '@/components/layout/acting-room'
import { themeCookie, themeIn } from '@/components/layout/theme'

const cookies: [cookies: string, theme: string][] = [
  ['', 'system'],
  ['theme=dark', 'dark'],
  ['locale=nl; theme=light; other=1', 'light'],
  ['theme=purple', 'system'],
  ['theme=darker', 'system'],
  ['mytheme=dark', 'system'],
]

/** What public/theme.js says of the page, given these cookies. */
function beforeDrawing(cookie: string) {
  const said: { theme?: string; '--acting-room'?: string } = {}
  const style = { setProperty: (name: '--acting-room', value: string) => (said[name] = value) }
  runInNewContext(readFileSync('public/theme.js', 'utf8'), {
    document: { cookie, documentElement: { dataset: said, style } },
  })
  return said
}

describe('the theme somebody chose', () => {
  it.each(cookies)('in the cookies "%s" is %s', (all, theme) => {
    expect(themeIn(all)).toBe(theme)
  })

  it.each(cookies)('is read the same way before the page is drawn: "%s" is %s', (all, theme) => {
    expect(beforeDrawing(all).theme ?? 'system').toBe(theme)
  })

  it('is kept for a year, and forgotten when it is the device’s again', () => {
    expect(themeCookie('dark')).toBe('theme=dark; Path=/; Max-Age=31536000; SameSite=Lax')
    expect(themeCookie('system')).toBe('theme=system; Path=/; Max-Age=0; SameSite=Lax')
  })
})

describe('the room for the bar of whom one acts for', () => {
  it('is held before the page is drawn', () => {
    expect(beforeDrawing(`theme=dark; ${actingRoomCookie(61.4)}`)).toEqual({ theme: 'dark', '--acting-room': '61px' })
  })

  it('is given up when one acts for nobody any more', () => {
    expect(actingRoomCookie(undefined)).toBe('acting-room=; Max-Age=0; Path=/; SameSite=Lax')
    expect(beforeDrawing('acting-room=')).toEqual({})
  })

  it('is a height and nothing else', () => {
    expect(beforeDrawing('acting-room=1px;--x:1; acting-room=12345')).toEqual({})
  })
})
