import { isIP } from 'node:net'

/** So many times in so many seconds. */
export type Limit = { name: string; points: number; seconds: number }

const minutes = (count: number) => count * 60
const hours = (count: number) => count * 3600

/**
 * Per address, account, prefix and action. A prefix is a whole town hall or a congress hall: its limit is wide, what
 * ends well is given back, and a browser that signed in here before counts for itself (lib/auth/known-browser.ts).
 */
export const limits = {
  askPerAddress: { name: 'ask.address', points: 5, seconds: minutes(15) },
  askPerAddressAndDay: { name: 'ask.address.day', points: 20, seconds: hours(24) },
  askPerKnownBrowser: { name: 'ask.known', points: 10, seconds: minutes(15) },
  askPerPrefix: { name: 'ask.prefix', points: 300, seconds: minutes(15) },
  tryPerPrefix: { name: 'try.prefix', points: 300, seconds: minutes(15) },
  changePerAccount: { name: 'change.account', points: 5, seconds: hours(1) },
  /** A program asks ten times a second at most, over a minute; secrets that open nothing are counted by network. */
  apiPerToken: { name: 'api.token', points: 600, seconds: minutes(1) },
  wrongTokenPerPrefix: { name: 'api.wrong', points: 300, seconds: minutes(15) },
  /** Searches that everybody may make ask the database each time: twenty a second are those of a whole town hall. */
  searchPerPrefix: { name: 'api.search', points: 1200, seconds: minutes(1) },
  secondFactorPerAccount: { name: 'secondFactor.account', points: 10, seconds: minutes(15) },
} as const satisfies Record<string, Limit>

/** The network an address belongs to: IPv4 /24, IPv6 /48. What is no address is one network of its own. */
export function prefixOf(address: string): string {
  // Some proxies write the port too: 203.0.113.7:4711, [2001:db8::1]:4711.
  const plain = address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
  const mapped = plain.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1] ?? plain
  if (isIP(mapped) === 4) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(mapped) === 6) return `${groupsOf(mapped).slice(0, 3).join(':')}::/48`
  return 'unknown'
}

/** The eight groups of an IPv6 address, without leading zeros; `::` filled in. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const split = (part: string) => (part === '' ? [] : part.split(':'))
  const [before, after] = [split(head), split(tail ?? '')]
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''))
}
