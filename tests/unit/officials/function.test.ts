import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import {
  electedFunctionsOf,
  functionChoices,
  functionCodes,
  functionLabel,
  functionPlural,
  functionTitle,
  isElectedFunction,
  mandateFunctionCodes,
} from '@/lib/officials/function'

describe('functionTitle', () => {
  it.each([
    ['mayor', 'FR', 'feminine', 'fr', 'maire'],
    ['mayor', 'BE-WAL', 'feminine', 'fr', 'bourgmestre'],
    ['mayor', 'BE-VLG', 'masculine', 'fr', 'bourgmestre'],
    ['mayor', 'FR', 'neutral', 'nl', 'burgemeester'],
    ['mayor', 'BE-VLG', 'neutral', 'nl', 'burgemeester'],
    ['mayor', 'FR', 'feminine', 'de', 'Bürgermeisterin'],
    ['mayor', 'BE-DG', 'masculine', 'de', 'Bürgermeister'],
    ['mayor', 'BE-VLG', 'neutral', 'en', 'mayor'],
    ['mayor', 'MA', 'feminine', 'fr', 'présidente du conseil communal'],
    ['alderman', 'BE-WAL', 'feminine', 'fr', 'échevine'],
    ['alderman', 'BE-WAL', 'masculine', 'nl', 'schepen'],
    ['alderman', 'BE-VLG', 'feminine', 'en', 'alderwoman'],
    ['alderman', 'NL', 'neutral', 'nl', 'wethouder'],
    ['deputyMayor', 'FR', 'feminine', 'fr', 'adjointe au maire'],
    ['deputyMayor', 'FR', 'feminine', 'de', 'Beigeordnete'],
    ['intermunicipalPresident', 'FR', 'feminine', 'fr', 'présidente de l’intercommunalité'],
    ['chiefExecutive', 'FR', 'masculine', 'fr', 'directeur général des services'],
    ['chiefExecutive', 'BE-BRU', 'feminine', 'fr', 'secrétaire communale'],
  ] as const)('%s in %s, %s, is in %s "%s…"', (code, jurisdiction, form, locale, title) => {
    expect(functionTitle(code, { jurisdiction, form, locale })).toBe(title)
  })

  it('takes the title of the country where the place has none of its own', () => {
    expect(functionTitle('councillor', { jurisdiction: 'BE-BRU', form: 'feminine', locale: 'fr' })).toBe(
      'conseillère communale',
    )
  })

  it('has a title in every language and form for every function, without brackets', () => {
    const titles = functionCodes.flatMap((code) =>
      locales.flatMap((locale) =>
        (['feminine', 'masculine', 'neutral'] as const).map((form) =>
          functionTitle(code, { jurisdiction: 'FR', form, locale }),
        ),
      ),
    )
    expect(titles.filter((title) => title === '' || /[()']/.test(title))).toEqual([])
  })
})

describe('functions', () => {
  it.each([
    ['mayor', true],
    ['councillor', true],
    ['socialWelfareChair', true],
    ['chiefExecutive', false],
    ['policeZoneChief', false],
    ['nobody', false],
  ])('%s is elected: %s', (code, expected) => {
    expect(isElectedFunction(code)).toBe(expected)
  })

  it('offers those of a commune by place, the head first', () => {
    expect(electedFunctionsOf('commune', 'FR', 'fr').map((choice) => choice.title)).toEqual([
      'maire',
      'maire délégué·e',
      'adjoint·e au maire',
      'conseiller·ère municipal·e délégué·e',
      'conseiller·ère municipal·e',
    ])
    expect(electedFunctionsOf('commune', 'BE-VLG', 'nl').map((choice) => choice.code)).toEqual([
      'mayor',
      'alderman',
      'councilChair',
      'councillor',
    ])
  })

  it('names a function without a place by its titles on both sides of the border', () => {
    expect(functionLabel('mayor', 'fr')).toBe('maire / bourgmestre')
    expect(functionLabel('mayor', 'nl')).toBe('burgemeester')
    expect(functionLabel('countyHead', 'de')).toBe('Landrat/Landrätin')
  })

  it('has a plural in every language for every elected function', () => {
    expect(functionPlural('mayor', 'fr')).toBe('maires et bourgmestres')
    const unknown = locales.flatMap((locale) =>
      mandateFunctionCodes.filter((code) => functionPlural(code, locale) === functionLabel(code, locale)),
    )
    expect(unknown).toEqual([])
  })

  it('offers each elected function once', () => {
    const codes = functionChoices('fr').map((choice) => choice.code)
    expect(codes).toEqual(mandateFunctionCodes)
    expect(new Set(codes).size).toBe(codes.length)
  })
})
