import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { besideItsRow, communeAsked, sidesAsked } from '@/lib/encounters/asked.queries'
import { officialFromField } from '@/lib/encounters/choice.queries'
import { aBorder, type Border, inFrench } from '@/tests/support/border'
import { aMayor, anOrganisation, aTeamMember, type TestOfficial } from '@/tests/support/people'

let border: Border
let editor: User
let claire: TestOfficial
let clara: TestOfficial

beforeAll(async () => {
  border = await aBorder()
  editor = await aTeamMember((await anOrganisation()).id, 'editor')
  claire = await aMayor({ of: 'Halluin', givenName: 'Claire', familyName: 'Delmotte' })
  clara = await aMayor({ of: 'Menen', givenName: 'Clara', familyName: 'Delmotte' })
})

const ask = (text: string | null, key: string | null = null, territoryIds: string[] = []) =>
  officialFromField(editor, { text, key, territoryIds }, 'fr')

describe('a co-host typed or chosen', () => {
  it('is who was chosen, as long as the name still stands beside the key', async () => {
    expect(await ask('Claire Delmotte', claire.mandateId)).toEqual({ ok: true, value: claire.mandateId })
    expect(await ask('Clara Delmotte', claire.mandateId)).toEqual({ ok: true, value: clara.mandateId })
    expect(await ask(null, claire.mandateId)).toEqual({ ok: true, value: null })
  })

  it('is the only one the words lead to, by name or by commune, without accents or case', async () => {
    expect(await ask('delmotte menen')).toEqual({ ok: true, value: clara.mandateId })
    expect(await ask('DELMOTTE', null, [border.french])).toEqual({ ok: true, value: claire.mandateId })
  })

  it('is not guessed among several, nor found where nobody is', async () => {
    expect(await ask('Delmotte')).toMatchObject({
      code: 'severalOfficials',
      params: { names: 'Claire Delmotte, maire d’Halluin ou Clara Delmotte, bourgmestre de Menin' },
    })
    expect(await ask('Personne')).toEqual({ ok: false, code: 'unknownOfficial' })
    expect(await ask('Delmotte', null, [border.walloon])).toEqual({ ok: false, code: 'unknownOfficial' })
    expect(await ask('Claire', "' OR 1=1")).toEqual({ ok: true, value: claire.mandateId })
  })

  it('is nobody’s to search without the right to organise', async () => {
    const desk = await aTeamMember((await anOrganisation()).id, 'desk')
    expect(await officialFromField(desk, { text: 'Claire Delmotte', key: null }, 'fr')).toMatchObject({
      code: 'unknownOfficial',
    })
  })
})

describe('the fields of sides', () => {
  const row = (index: number, given: object) => ({
    index,
    value: {
      row: '',
      remove: false,
      code: 'FR',
      name: inFrench('Versant'),
      drawing: 'a' as const,
      access: null,
      territoryIds: [] as string[],
      territory: null,
      territoryKey: null,
      coHost: null,
      coHostKey: null,
      ...given,
    },
  })
  const read = (...sides: ReturnType<typeof row>[]) => sidesAsked(editor, { sides, chair: null, chairKey: null }, 'fr')

  it('become territories and mandates', async () => {
    const asked = { territoryIds: [border.french], territory: 'Région flamande', coHost: 'Claire Delmotte' }
    expect(await read(row(0, asked))).toEqual({
      ok: true,
      value: {
        chairMandateId: null,
        sides: [
          {
            code: 'FR',
            name: inFrench('Versant'),
            drawing: 'a',
            access: null,
            territoryIds: [border.french, border.flemish],
            coHostMandateId: claire.mandateId,
          },
        ],
      },
    })
  })

  it('say beside their row what cannot be found', async () => {
    expect(await read(row(0, {}), row(3, { territory: 'Atlantide' }))).toMatchObject({
      code: 'unknownTerritory',
      field: 'sides.3.territory',
    })
    expect(await read(row(2, { coHost: 'Personne' }))).toMatchObject({
      code: 'unknownOfficial',
      field: 'sides.2.coHost',
    })
    const third = { ok: false as const, code: 'sideCodeTwice' as const, field: 'sides.1.code' }
    expect(besideItsRow(third, 'sides', [row(0, {}), row(4, {})]).field).toBe('sides.4.code')
    expect(besideItsRow({ ...third, field: 'title' }, 'sides', [row(0, {})]).field).toBe('title')
  })
})

describe('a commune typed or chosen', () => {
  it.each([
    ['Halluin', null, { country: 'FR', code: '59279' }],
    ['courtrai', null, { country: 'BE', code: '34022' }],
    ['Menin (Menen)', 'BE/34027', { country: 'BE', code: '34027' }],
    [null, null, null],
  ])('%j is found', async (text, key, commune) => {
    expect(await communeAsked({ text, key })).toEqual({ ok: true, value: commune })
  })

  it.each([
    ['Nulleparville', null],
    ['<script>', null],
    ['x'.repeat(100), 'FR/99999'],
  ])('%j is refused beside the field', async (text, key) => {
    expect(await communeAsked({ text, key })).toEqual({ ok: false, code: 'unknownCommune', field: 'commune' })
  })
})
