import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '@/lib/officials/jurisdiction'
import { ofPlace } from '@/lib/officials/of-place'
import { bodyNameInFull, type NamedBody, officeTitle, officialLine } from '@/lib/officials/official-line'

const commune = (country: string, communeCode: string, name: string, names: Partial<NamedBody> = {}): NamedBody => ({
  kind: 'commune',
  country,
  communeCode,
  name,
  nameFr: null,
  nameNl: null,
  nameDe: null,
  nameEn: null,
  ...names,
})
const halluin = commune('FR', '59279', 'Halluin')
const menen = commune('BE', '34027', 'Menen', { nameFr: 'Menin' })
const claire = { givenName: 'Claire', familyName: 'Delmotte', titleForm: 'feminine' } as const
const bart = { givenName: 'Bart', familyName: 'Verhelst', titleForm: 'masculine' } as const

describe('ofPlace in French', () => {
  it.each([
    ['Halluin', 'd’Halluin'],
    ['Armentières', 'd’Armentières'],
    ['Œudeghien', 'd’Œudeghien'],
    ['Écaussinnes', 'd’Écaussinnes'],
    ['Ypres', 'd’Ypres'],
    ['Yaoundé', 'de Yaoundé'],
    ['Hem', 'de Hem'],
    ['Hémevillers', 'd’Hémevillers'],
    ['Han-sur-Lesse', 'de Han-sur-Lesse'],
    ['Roncq', 'de Roncq'],
    ['La Madeleine', 'de La Madeleine'],
    ['Le Touquet-Paris-Plage', 'du Touquet-Paris-Plage'],
    ['Les Lilas', 'des Lilas'],
    ["L'Isle-Adam", 'de L’Isle-Adam'],
  ])('%s: "%s"', (name, expected) => {
    expect(ofPlace(name, { locale: 'fr', hasFrenchH: true })).toBe(expected)
  })

  it('says the H of a Flemish place', () => {
    expect(ofPlace('Heuvelland', { locale: 'fr', hasFrenchH: false })).toBe('de Heuvelland')
  })
})

describe('officialLine', () => {
  it.each([
    [claire, halluin, 'fr', 'Claire Delmotte, maire d’Halluin'],
    [claire, halluin, 'nl', 'Claire Delmotte, burgemeester van Halluin'],
    [claire, halluin, 'en', 'Claire Delmotte, mayor of Halluin'],
    [claire, halluin, 'de', 'Claire Delmotte, Bürgermeisterin von Halluin'],
    [bart, menen, 'fr', 'Bart Verhelst, bourgmestre de Menin'],
    [bart, menen, 'nl', 'Bart Verhelst, burgemeester van Menen'],
    [bart, menen, 'de', 'Bart Verhelst, Bürgermeister von Menen'],
  ] as const)('writes who %o is', (person, body, locale, line) => {
    expect(officialLine(person, { function: 'mayor', isActing: false, body }, locale)).toBe(line)
  })

  it.each([
    [halluin, 'fr', 'maire par intérim d’Halluin'],
    [menen, 'fr', 'bourgmestre faisant fonction de Menin'],
    [menen, 'nl', 'waarnemend burgemeester van Menen'],
    [menen, 'en', 'acting mayor of Menen'],
    [menen, 'de', 'geschäftsführende Bürgermeisterin von Menen'],
  ] as const)('says who replaces', (body, locale, title) => {
    expect(officeTitle({ function: 'mayor', isActing: true, body }, 'feminine', locale)).toBe(title)
  })

  it('names a body that is not a commune after the function', () => {
    const mel = { ...commune('FR', '', 'Métropole Européenne de Lille'), kind: 'epci', communeCode: null }
    expect(officeTitle({ function: 'intermunicipalPresident', isActing: false, body: mel }, 'feminine', 'fr')).toBe(
      'présidente de l’intercommunalité, Métropole Européenne de Lille',
    )
  })

  it('shows the reader’s name of a place, then the official one', () => {
    expect(bodyNameInFull(menen, 'fr')).toBe('Menin (Menen)')
    expect(bodyNameInFull(menen, 'nl')).toBe('Menen')
  })
})

describe('jurisdictionOf', () => {
  it.each([
    ['FR', '59279', 'FR'],
    ['BE', '34027', 'BE-VLG'],
    ['BE', '57096', 'BE-WAL'],
    ['BE', '21004', 'BE-BRU'],
    ['BE', '25112', 'BE-WAL'],
    ['BE', '24062', 'BE-VLG'],
    ['BE', '63023', 'BE-DG'],
    ['BE', '63079', 'BE-WAL'],
    ['LU', 'gn2960316', 'LU'],
  ])('of %s %s is %s', (country, communeCode, expected) => {
    expect(jurisdictionOf({ country, communeCode })).toBe(expected)
  })

  it('of a Belgian body that is no commune is just the country', () => {
    expect(jurisdictionOf({ country: 'BE', communeCode: null })).toBe('BE')
  })
})
