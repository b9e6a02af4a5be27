import { describe, expect, it } from 'vitest'
import { communeFromField } from '@/lib/communes/chosen.queries'
import { keyText } from '@/lib/communes/commune'
import { searchCommunes } from '@/lib/communes/search.queries'
import { anotherConnection, db } from '@/tests/support/database'
import { countQueries } from '@/tests/support/query-count'

const first = async (text: string) => {
  const [hit] = await searchCommunes(text)
  return hit ? `${hit.name} (${hit.country})` : null
}

describe('the first answer', () => {
  it.each([
    // Other languages.
    ['courtrai', 'Kortrijk (BE)'],
    ['rijsel', 'Lille (FR)'],
    ['moeskroen', 'Mouscron (BE)'],
    ['doornik', 'Tournai (BE)'],
    ['menin', 'Menen (BE)'],
    ['halewijn', 'Halluin (FR)'],
    ['duinkerke', 'Dunkerque (FR)'],
    ['dunkirk', 'Dunkerque (FR)'],
    ['brussel', 'Bruxelles (BE)'],
    ['brussels', 'Bruxelles (BE)'],
    ['ypres', 'Ieper (BE)'],
    // Accents, hyphens, apostrophes, Saint.
    ['st amand les eaux', 'Saint-Amand-les-Eaux (FR)'],
    ['Saint Amand les Eaux', 'Saint-Amand-les-Eaux (FR)'],
    ['ST.-AMAND-LES-EAUX', 'Saint-Amand-les-Eaux (FR)'],
    ['sint niklaas', 'Sint-Niklaas (BE)'],
    ['st niklaas', 'Sint-Niklaas (BE)'],
    ['saint nicolas waas', 'Sint-Niklaas (BE)'],
    ['villeneuve d ascq', "Villeneuve-d'Ascq (FR)"],
    ['villeneuve d’ascq', "Villeneuve-d'Ascq (FR)"],
    ['Armentieres', 'Armentières (FR)'],
    ['marcq en baroeul', 'Marcq-en-Barœul (FR)'],
    ['kortryk', 'Kortrijk (BE)'],
    // A beginning, a word inside.
    ['wattr', 'Wattrelos (FR)'],
    ['ascq', "Villeneuve-d'Ascq (FR)"],
    ['baroeul', 'Marcq-en-Barœul (FR)'],
    // Typing errors.
    ['tournay', 'Tournai (BE)'],
    ['moeskron', 'Mouscron (BE)'],
    ['kotrijk', 'Kortrijk (BE)'],
    ['tourcoign', 'Tourcoing (FR)'],
    ['wattrellos', 'Wattrelos (FR)'],
    ['neuville en ferain', 'Neuville-en-Ferrain (FR)'],
    ['vilneuve dasq', "Villeneuve-d'Ascq (FR)"],
    // Codes.
    ['59250', 'Halluin (FR)'],
    ['8500', 'Kortrijk (BE)'],
    ['B-8500', 'Kortrijk (BE)'],
    ['57081', 'Tournai (BE)'],
    ['7500 doornik', 'Tournai (BE)'],
    ['menen 8930', 'Menen (BE)'],
    ['99999 halluin', 'Halluin (FR)'],
    // Merged communes.
    ['lomme', 'Lille (FR)'],
    ['meulebeke', 'Tielt (BE)'],
    // Nothing at all.
    ['zzzzzz', null],
    ['', null],
    ['%', null],
    ['…', null],
  ])('for %j is %s', async (text, answer) => {
    expect(await first(text)).toBe(answer)
  })

  it('is the largest of those that bear the name', async () => {
    const hits = (await searchCommunes('lille')).filter((hit) => hit.isExact)
    expect(hits.map(keyText)).toEqual(['FR/59350', 'BE/13019'])
  })
})

describe('an answer', () => {
  it('tells homonyms apart and says which merged commune was found', async () => {
    const [hit] = await searchCommunes('meulebeke')
    expect(hit).toMatchObject({
      code: '37022',
      formerName: 'Meulebeke',
      isExact: true,
      place: { name: 'West-Vlaanderen' },
    })
  })

  it('puts what is called so before what was, however large the commune has become', async () => {
    const formerNames = (await searchCommunes('kr')).map((hit) => hit.formerName)
    expect(formerNames).toEqual([null, null, 'Kruibeke'])
  })

  it('never shows a commune twice, nor more than asked', async () => {
    const hits = await searchCommunes('saint', { limit: 20 })
    expect(hits).toHaveLength(20)
    expect(new Set(hits.map(keyText)).size).toBe(20)
  })

  it.each([
    '\'; DROP TABLE "Commune"; --',
    "' OR '1'='1",
    '\u0000\u0000',
    '\\',
    '_%_%_%',
    '$$ $1',
    '\ud800',
    'ا'.repeat(300),
    'a'.repeat(100_000),
    '<script>alert(1)</script>',
    '٥٩٢٥٠',
    '-1e308',
  ])('is given to a hostile string too: %j', async (text) => {
    const before = await db.commune.count()
    expect(Array.isArray(await searchCommunes(text))).toBe(true)
    expect(await db.commune.count()).toBe(before)
  })

  it('costs one statement when the name is right, three at most', async () => {
    expect(await countQueries(() => searchCommunes('lille'))).toBe(1)
    expect(await countQueries(() => searchCommunes('sain'))).toBe(1)
    expect(await countQueries(() => searchCommunes('59999 qqqqqqqq'))).toBeLessThanOrEqual(3)
  })
})

describe('the indexes of names', () => {
  it.each([
    ['a name in full', `"key" = 'lille'`, /CommuneName_(pkey|key_prefix_idx)/],
    ['a beginning', `"key" LIKE 'wattr%'`, /CommuneName_key_prefix_idx/],
    ['a word inside', `"key" LIKE '% ascq%'`, /CommuneName_key_idx/],
    ['a typing error', `"near" && '{12345}'::int[]`, /CommuneName_near_idx/],
    ['several', `"key" % 'vilneuve dasq'`, /CommuneName_key_idx/],
  ])('serve %s', async (_what, condition, index) => {
    const connection = await anotherConnection()
    await connection.query('SET enable_seqscan = off')
    const { rows } = await connection.query(`EXPLAIN SELECT * FROM "CommuneName" WHERE ${condition}`)
    await connection.end()
    expect(JSON.stringify(rows)).toMatch(index)
  })
})

describe('what a commune field posted', () => {
  it.each([
    [{ text: 'whatever', key: 'BE/34022' }, 'BE/34022'],
    [{ text: 'Courtrai (Kortrijk)' }, 'BE/34022'],
    [{ text: 'moeskroen', key: '' }, 'BE/57096'],
    [{ text: '8930' }, 'BE/34027'],
    [{ text: 'whatever', key: 'BE/99999' }, null],
    [{ text: 'lille' }, null],
    [{ text: 'moeskron' }, null],
    [{ text: 'halluin', key: 'no key' }, 'FR/59279'],
  ])('%j is %s', async (posted, key) => {
    const found = await communeFromField(posted)
    expect(found && keyText(found)).toBe(key)
  })
})
