import { describe, expect, it } from 'vitest'
import { deviceOf } from '@/lib/auth/session'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'

describe('what a person recognises of a device', () => {
  it.each([
    [`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
    [`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0`, 'Edge', 'Windows'],
    [`${windows.replace(')', '; rv:150.0)')} Gecko/20100101 Firefox/150.0`, 'Firefox', 'Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/20.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/150.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 (KHTML, like Gecko) Version/20.0 Safari/605.1',
      'Safari',
      'Mac',
    ],
    ['curl/8.5.0', null, null],
    [null, null, null],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })
})
