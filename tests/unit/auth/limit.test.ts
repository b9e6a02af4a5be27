import { describe, expect, it } from 'vitest'
import { prefixOf } from '@/lib/auth/limit'

describe('the network an address belongs to', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['203.0.113.250', '203.0.113.0/24'],
    [' 203.0.114.7 ', '203.0.114.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['2001:db8:12:34::1', '2001:db8:12::/48'],
    ['2001:0DB8:0012:9999:1:2:3:4', '2001:db8:12::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['[2001:db8:12::9]', '2001:db8:12::/48'],
    ['[2001:db8:12::9]:4711', '2001:db8:12::/48'],
    ['203.0.113.7:4711', '203.0.113.0/24'],
  ])('%s is in %s', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix)
  })

  it.each(['', 'localhost', '999.1.1.1', '<script>', '203.0.113.7, 10.0.0.1'])('%j is no address', (text) => {
    expect(prefixOf(text)).toBe('unknown')
  })
})
