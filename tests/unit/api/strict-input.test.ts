import { describe, expect, it } from 'vitest'
import { operations } from '@/lib/api/operations'
import { registrationRequestSchema } from '@/lib/api/registration-resource'
import { readJson, readKey, readQuery, readStrictly } from '@/lib/api/strict-input'

const query = (text: string) => readQuery(operations.listCommunes.query, new URLSearchParams(text))

describe('what an address may say', () => {
  it('is read', () => {
    expect(query('search=Courtrai&near=50.78,3.13&radiusKm=12&limit=100&lang=nl')).toEqual({
      ok: true,
      value: { search: 'Courtrai', near: { latitude: 50.78, longitude: 3.13 }, radiusKm: 12, limit: 100, lang: 'nl' },
    })
  })

  it.each([
    ['limit=1e9', 'query.limit', 'invalid_format'],
    ['limit=0', 'query.limit', 'too_small'],
    ['limit=101', 'query.limit', 'too_big'],
    ['limit=-1', 'query.limit', 'invalid_format'],
    ['limit=5&limit=6', 'query.limit', 'repeated'],
    ['limit[]=5', 'query.limit[]', 'unknown'],
    ['filter[a]=5', 'query.filter[a]', 'unknown'],
    ['lang=fr&lang=nl', 'query.lang', 'repeated'],
    ['lang=xx', 'query.lang', 'invalid_value'],
    ['near=91,0', 'query.near', 'unreadable'],
    ['near=here', 'query.near', 'invalid_format'],
    ['search=%00', 'query', 'unreadable'],
    ['__proto__=1', 'query', 'unreadable'],
    ['nothing=1', 'query.nothing', 'unknown'],
  ])('%s is refused, and it is said where', (text, at, code) => {
    expect(query(text)).toEqual({ ok: false, code: 'invalidRequest', errors: [{ at, code }] })
  })

  it.each(['token=x', 'access_token=x', 'api_key=x', 'ApiKey=x', `search=vav_${'a'.repeat(43)}`])(
    '%s: a secret has no place there',
    (text) => {
      expect(query(text)).toMatchObject({ ok: false, code: 'tokenInAddress' })
    },
  )
})

const body = (text: string) => {
  const json = readJson(text)
  return json.ok ? readStrictly('body', registrationRequestSchema, json.value) : json
}

describe('what a body may say', () => {
  it('is nothing at all, or what is described', () => {
    const nothing = { ok: true, value: { languages: [], wishes: [], needs: { choices: [] } } }
    expect(body('')).toEqual(nothing)
    expect(body('{}')).toEqual(nothing)
    expect(body('{"consents":{"photo":true},"needs":{"choices":["hearing"]}}')).toMatchObject({
      value: { consents: { list: false, photo: true }, needs: { choices: ['hearing'] } },
    })
  })

  it.each([
    '{"__proto__":{"isAdministrator":true}}',
    '{"needs":{"constructor":1}}',
    '{"needs":{"other":"a\\u0000b"}}',
    '{"languages":"fr"}',
    '{"languages":{"0":"fr"}}',
    '{"wishes":["x"]}',
    '{"officialId":1}',
    '{"officialId":["a"]}',
    '{"status":"confirmed"}',
    '{"consents":{"list":"yes"}}',
    '{"phone":"call me"}',
    '[]',
    'null',
    '"text"',
    '{',
    `{"needs":{"other":"${'x'.repeat(301)}"}}`,
    `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  ])('%s is refused', (text) => {
    expect(body(text)).toMatchObject({ ok: false, code: 'invalidRequest' })
  })
})

describe('a key', () => {
  it('is printable and not endless', () => {
    expect(readKey(null)).toEqual({ ok: true, value: undefined })
    expect(readKey('order-7')).toEqual({ ok: true, value: 'order-7' })
    for (const wrong of ['', 'a b', 'é', 'a'.repeat(256), 'a'.repeat(10_000)]) {
      expect(readKey(wrong)).toEqual({ ok: false, code: 'invalidKey' })
    }
  })
})
