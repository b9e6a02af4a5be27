/** Whose titles apply: the country, and in Belgium the Region or the German-speaking Community. */
export type Jurisdiction = string

/** Enough of a body to know whose titles apply. */
export type Seat = { country: string; communeCode: string | null }

// First digits of a NIS code (Statbel): provinces, and the districts of the former Brabant.
const regionOfNis: [RegExp, Jurisdiction][] = [
  [/^63(001|012|013|023|040|048|061|067|087)$/, 'BE-DG'],
  [/^21/, 'BE-BRU'],
  [/^(1|23|24|3|4|7)/, 'BE-VLG'],
  [/^(25|5|6|8|9)/, 'BE-WAL'],
]

/** "FR", "BE-VLG" …; a Belgian body that is not a commune is just "BE". */
export function jurisdictionOf({ country, communeCode }: Seat): Jurisdiction {
  if (country !== 'BE' || communeCode === null) return country
  return regionOfNis.find(([codes]) => codes.test(communeCode))?.[1] ?? country
}

/** Is French the language of the place, so that its H is silent? */
export function isFrenchSpeaking(jurisdiction: Jurisdiction): boolean {
  return ['FR', 'BE-WAL', 'BE-BRU', 'LU'].includes(jurisdiction)
}
