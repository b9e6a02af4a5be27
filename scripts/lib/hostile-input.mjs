// @ts-check
// What somebody sends who means harm, or whose program is broken: the same from the same seed.

/** A generator of numbers in [0, 1) from a seed (mulberry32). @param {number} seed */
export function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const hostileTexts = [
  ...['', ' ', '\0', 'a\0b', '\uFEFF', '\u202Etxt.exe', '\u200B'.repeat(50), '\uD800', '\uDC00x', 'é'.normalize('NFD')],
  ...[
    '😀'.repeat(300),
    'x'.repeat(100_000),
    'مدينة',
    '𝕳𝖆𝖑𝖑𝖚𝖎𝖓',
    'I\u0307',
    'ﬁ',
    '\r\nX-Evil: 1',
    'a\nb',
    '\t',
    '\u2028',
    '\u001b[31m',
  ],
  ...[
    "'",
    '"',
    "' OR '1'='1",
    '\'; DROP TABLE "Person"; --',
    '1) UNION SELECT 1--',
    '%',
    '_',
    '%%%',
    '\\',
    "\\'",
    '$1',
    '${7*7}',
    '{{7*7}}',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '</script><!--',
    '&lt;',
    '<![CDATA[',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '../../../etc/passwd',
    '..\\..\\win.ini',
    '/etc/passwd\0.png',
    '%2e%2e%2f',
    '%00',
    '%ff',
    '%E0%A4%A',
  ],
  ...[
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ],
  ...[
    '0',
    '-0',
    '-1',
    '1e9',
    '1e309',
    'NaN',
    'Infinity',
    '0x10',
    '99999999999999999999',
    '2147483648',
    '1.5',
    '١٢٣',
    'true',
    'null',
    'undefined',
    '[]',
    '{}',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '-000001-01-01',
    '2026-13-01T25:61',
    '10000-01-01',
    '24:00',
    '2026-10-25T02:30',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '(a+)+$',
    `${'a'.repeat(60)}!`,
    `${'('.repeat(200)}`,
    '.*'.repeat(40),
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '{"a":1}',
    'ee'.repeat(40),
    'a@b',
    `${'a'.repeat(64)}@${'b.'.repeat(90)}be`,
    '"a b"@c.example',
    'a@[127.0.0.1]',
  ],
]

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
export function oneOf(random, list) {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('Nothing to choose from')
  return chosen
}

/** One of the texts, sometimes two of them grown together. @param {() => number} random */
export function hostileText(random) {
  const text = oneOf(random, hostileTexts)
  return random() < 0.3 ? text + oneOf(random, hostileTexts) : text
}
