import type { CommuneRow } from './commune-row'
import { nearKeys, searchKey } from './search-key'

/** The German code, "AGS", has eight digits that nobody types; GeoNames' identifiers are not official. */
const typedCodeSystems = new Set(['INSEE', 'NIS'])

export interface NameRow {
  country: string
  code: string
  key: string
  kind: 'name' | 'postalCode' | 'code' | 'formerName'
  weight: number
  near: number[]
}

/** Every spelling under which a commune is looked up: names (each half of "Biel/Bienne" too), postal codes, own code. */
export function namesOf({ country, code, ...row }: CommuneRow): NameRow[] {
  const names = [row.name, row.nameFr, row.nameNl, row.nameDe, row.nameEn, row.nameAr, ...row.spellings]
  const keys = new Map<string, NameRow['kind']>()
  const add = (key: string, kind: NameRow['kind']) => {
    if (key !== '' && !keys.has(key)) keys.set(key, kind)
  }
  for (const name of names)
    for (const spelling of [name ?? '', ...(name ?? '').split('/')]) add(searchKey(spelling), 'name')
  for (const postalCode of row.postalCodes) add(searchKey(postalCode), 'postalCode')
  if (typedCodeSystems.has(row.codeSystem)) add(searchKey(code), 'code')
  return [...keys].map(([key, kind]) => {
    return { country, code, key, kind, weight: row.population ?? 0, near: kind === 'name' ? nearKeys(key) : [] }
  })
}
