import { system } from '@/lib/auth/actor'
import type { CommuneRow } from '@/lib/communes/commune-row'
import { importCommunes } from '@/lib/communes/import.commands'
import { plainKey } from '@/lib/communes/search-key'
import { placeName } from './bench-names'
import { granted } from './people'

/** So many communes that do not exist, the same first ones whatever the number, brought in as an operator would. */
export async function communesInBulk(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => aCommune(n))
  granted(await importCommunes(system('bench'), rows, { dryRun: false, isPart: true }))
}

function aCommune(n: number): CommuneRow {
  const name = placeName(n)
  return {
    country: 'FR',
    code: `Z${String(n).padStart(5, '0')}`,
    codeSystem: 'INSEE',
    name,
    nameFr: null,
    nameNl: null,
    nameDe: null,
    nameEn: null,
    nameAr: null,
    sortKey: plainKey(name),
    languages: ['fr'],
    facilityLanguages: [],
    postalCodes: [String(10_000 + ((n * 7919) % 85_000))],
    population: Math.round(100 + 40_000 / (1 + (n % 400))),
    populationYear: 2024,
    latitude: 43 + ((n * 13) % 700) / 100,
    longitude: -1 + ((n * 29) % 700) / 100,
    borderKm: null,
    flags: [],
    spellings: [],
    predecessors: [],
    territories: [{ kind: 'country', country: 'FR', code: 'FR' }],
  }
}
