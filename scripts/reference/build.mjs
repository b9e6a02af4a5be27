// Makes the reference files of prisma/seed/reference from the source tables (docs/reference-data.md).
//   node scripts/reference/build.mjs TABLES_DIR [ETALAB_COMMUNES_JSON]
// TABLES_DIR holds communes-fr.csv, communes-be.csv, communes-neighbours.csv, territories.csv, functions.csv.
// ETALAB_COMMUNES_JSON is data/communes.json of the npm package @etalab/decoupage-administratif: names of merged communes.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

const [tables, etalab] = process.argv.slice(2)
if (!tables) throw new Error('Usage: node scripts/reference/build.mjs TABLES_DIR [ETALAB_COMMUNES_JSON]')
const here = import.meta.dirname
const out = path.join(here, '../../prisma/seed/reference')

const csv = (file) => parse(readFileSync(file, 'utf8'), { columns: true, bom: true })
const tsv = (name) =>
  parse(readFileSync(path.join(here, name), 'utf8'), { columns: true, delimiter: '\t', quote: false })
const write = (name, columns, rows) => {
  const bytes = gzipSync(stringify(rows, { header: true, columns }), { level: 9 })
  bytes.fill(0, 4, 8) // no date inside: the same tables give the same file
  writeFileSync(path.join(out, name), bytes)
  console.log(`${name}: ${rows.length} rows, ${Math.round(bytes.length / 1024)} kB`)
}

const source = ['fr', 'be', 'neighbours'].flatMap((part) => csv(path.join(tables, `communes-${part}.csv`)))
const byCode = new Map(source.map((row) => [`${row.country} ${row.code}`, row]))

const communeColumns = [
  ...['country', 'code', 'code_system', 'name', 'name_fr', 'name_nl', 'name_de', 'name_en', 'name_other'],
  ...[
    'other_spellings',
    'languages',
    'facilities',
    'postal_codes',
    'region_code',
    'province_code',
    'arrondissement_code',
  ],
  ...['group_code', 'group_name', 'group_type', 'population', 'population_year', 'lat', 'lon', 'frbe_border_km'],
  ...['eurometropole', 'predecessors', 'flags'],
]
const known = new Set(['INTERCOMMUNALE', ''])
write(
  'communes.csv.gz',
  communeColumns,
  source.map((row) => ({ ...row, group_name: known.has(row.group_type) ? row.group_name : '' })),
)

/** EPCI types are said in words: an acronym is not understood on the other side of the border. */
const inWords = (name) =>
  name
    .replace(/^CC /, 'Communauté de communes ')
    .replace(/^CA /, "Communauté d'agglomération ")
    .replace(/^CU /, 'Communauté urbaine ')
const same = (name, row) => (name === row.name ? '' : name)

const added = tsv('territories.tsv')
const addedKeys = new Set(added.map((row) => `${row.country} ${row.level} ${row.code}`))
const territories = csv(path.join(tables, 'territories.csv'))
  .filter((row) => ['FR', 'BE'].includes(row.country) && !addedKeys.has(`${row.country} ${row.level} ${row.code}`))
  .map((row) => ({
    country: row.country,
    level: row.level,
    code: row.code,
    name: inWords(row.name),
    name_fr: same(row.name_fr, row),
    name_nl: same(row.name_nl, row),
    name_de: same(row.name_de, row),
    name_en: '',
    type: row.type,
  }))
write(
  'territories.csv.gz',
  ['country', 'level', 'code', 'name', 'name_fr', 'name_nl', 'name_de', 'name_en', 'type'],
  [...added, ...territories],
)

const belgian = tsv('former-communes-be.tsv')
const successorOf = new Map(
  source.flatMap((row) =>
    row.predecessors
      .split('|')
      .filter(Boolean)
      .map((code) => [`${row.country} ${code}`, row.code]),
  ),
)
const former = new Map(
  [...successorOf].map(([key, successor]) => {
    const [country, code] = key.split(' ')
    return [key, { country, code, name: '', successor }]
  }),
)
for (const { code, name } of belgian) {
  const row = former.get(`BE ${code}`)
  if (!row) throw new Error(`${code} ${name} has no successor`)
  row.name = name
}
const delegated = etalab ? JSON.parse(readFileSync(etalab, 'utf8')) : []
for (const { type, code, nom, chefLieu } of delegated) {
  if (type !== 'commune-deleguee' && type !== 'commune-associee') continue
  if (byCode.get(`FR ${chefLieu}`)?.name === nom) continue
  former.set(`FR ${code}`, { country: 'FR', code, name: nom, successor: chefLieu })
}
write('former-communes.csv.gz', ['country', 'code', 'name', 'successor'], [...former.values()])

// The titles of functions are code: functions.mjs makes them from this copy.
writeFileSync(path.join(import.meta.dirname, 'functions.csv'), readFileSync(path.join(tables, 'functions.csv')))
