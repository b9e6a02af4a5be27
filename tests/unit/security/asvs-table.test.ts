import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/**
 * The sections of OWASP ASVS 5.0.0: one digit per requirement, in order, is its level. 17.1: '23' has 17.1.1 of level 2 and
 * 17.1.2 of level 3.
 */
const sections: Record<string, string> = {
  ...{ '1.1': '22', '1.2': '1111122223', '1.3': '112222222223', '1.4': '222', '1.5': '123' },
  ...{ '2.1': '122', '2.2': '112', '2.3': '12223', '2.4': '23' },
  ...{ '3.1': '3', '3.2': '113', '3.3': '12223', '3.4': '11222233', '3.5': '11122333', '3.6': '3', '3.7': '22333' },
  ...{ '4.1': '12233', '4.2': '23333', '4.3': '22', '4.4': '1222' },
  ...{ '5.1': '2', '5.2': '112333', '5.3': '113', '5.4': '222' },
  ...{ '6.1': '122', '6.2': '111111112222', '6.3': '11223333', '6.4': '112233', '6.5': '22222333' },
  ...{ '6.6': '2223', '6.7': '33', '6.8': '2222' },
  ...{ '7.1': '222', '7.2': '1111', '7.3': '22', '7.4': '11222', '7.5': '223', '7.6': '22' },
  ...{ '8.1': '1233', '8.2': '1123', '8.3': '133', '8.4': '23', '9.1': '111', '9.2': '1222' },
  ...{ '10.1': '22', '10.2': '223', '10.3': '22223', '10.4': '1111122222233333' },
  ...{ '10.5': '22222', '10.6': '22', '10.7': '222' },
  ...{ '11.1': '2233', '11.2': '22233', '11.3': '11233', '11.4': '1222', '11.5': '23', '11.6': '23', '11.7': '33' },
  ...{ '12.1': '12233', '12.2': '11', '12.3': '22223' },
  ...{ '13.1': '2333', '13.2': '222223', '13.3': '2233', '13.4': '1222233' },
  ...{ '14.1': '22', '14.2': '12223333', '14.3': '122' },
  ...{ '15.1': '12233', '15.2': '12233', '15.3': '1222222', '15.4': '3333' },
  ...{ '16.1': '2', '16.2': '22222', '16.3': '2222', '16.4': '222', '16.5': '2223' },
  ...{ '17.1': '23', '17.2': '22223333', '17.3': '22' },
}

const required = Object.entries(sections).flatMap(([section, levels]) =>
  [...levels].flatMap((level, index) => (level === '3' ? [] : [`${section}.${index + 1} of level ${level}`])),
)

type Row = { number: string; level: string; asks: string; shownBy: string[] }

function rowsOf(page: string): Row[] {
  return page.split('\n').flatMap((line) => {
    const [, number = '', level = '', asks = '', shown = ''] =
      line.match(/^\| (\d+\.\d+\.\d+) \| (\d) \| ([^|]+) \| ([^|]+) \|$/) ?? []
    return number ? [{ number, level, asks, shownBy: shown.split('<br>') }] : []
  })
}

const page = readFileSync('docs/security.md', 'utf8')
const rows = rowsOf(page)

/** A note that has a wording and is signed: by which role, and when. */
const notes = new Set(
  [...page.matchAll(/^\| <a id="([\w-]+)"><\/a>\1 \| [^|]{40,} \| [^|]+, \d{4}-\d{2}-\d{2} \|$/gm)].map(
    ([, name]) => name,
  ),
)

const texts = new Map<string, string>()

function textOf(file: string): string {
  const known = texts.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '')
  texts.set(file, known)
  return known
}

/** What is wrong with a piece of evidence; null when the test, the heading or the note is there. */
function wrongWith(evidence: string): string | null {
  const note = evidence.match(/^\[([\w-]+)\]\(#\1\)$/)?.[1]
  if (note) return notes.has(note) ? null : `no signed note "${note}"`
  const [, file = '', name = ''] = evidence.match(/^`([^`]+)` “(.+)”$/) ?? []
  if (!file) return `cannot be read: ${evidence}`
  const text = textOf(file)
  if (text === '') return `${file} is not there`
  const isThere = file.endsWith('.md')
    ? new RegExp(`^#+ ${name}$`, 'm').test(text)
    : [`'${name}'`, `\`${name}\``].some((title) => text.includes(title))
  return isThere ? null : `${file} has no "${name}"`
}

describe('docs/security.md', () => {
  it('names every requirement of levels 1 and 2 once, with its level', () => {
    expect(required).toHaveLength(253)
    expect(rows.map(({ number, level }) => `${number} of level ${level}`)).toEqual(required)
  })

  it('shows each by a test, a page or a signed note that is there', () => {
    const wrong = rows.flatMap(({ number, shownBy }) =>
      shownBy.map(wrongWith).flatMap((fault) => (fault ? [`${number}: ${fault}`] : [])),
    )
    expect(wrong).toEqual([])
  })

  it('says of each in a few words what it asks', () => {
    expect(rows.filter(({ asks }) => asks.length < 3 || asks.length > 90).map(({ number }) => number)).toEqual([])
  })

  it('has no note that nothing needs', () => {
    const used = new Set(rows.flatMap(({ shownBy }) => shownBy).map((each) => each.match(/\(#([\w-]+)\)$/)?.[1]))
    expect([...notes].filter((note) => !used.has(note))).toEqual([])
  })

  it.each([
    ['`tests/unit/security/asvs-table.test.ts` “a test that nobody wrote down”', 'has no'],
    ['`tests/unit/security/gone.test.ts` “x”', 'is not there'],
    ['`docs/security.md` “A heading that is not there”', 'has no'],
    ['[nobody-signed](#nobody-signed)', 'no signed note'],
    ['trust us', 'cannot be read'],
  ])('would notice %s', (evidence, fault) => {
    expect(wrongWith(evidence)).toContain(fault)
  })
})
