// Makes lib/officials/functions.json from scripts/reference/functions.csv: titles only, without explanations in brackets.
//   node scripts/reference/functions.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'

const root = path.join(import.meta.dirname, '../..')
const rows = parse(readFileSync(path.join(root, 'scripts/reference/functions.csv'), 'utf8'), {
  columns: true,
  bom: true,
})

const plain = (title) =>
  title
    .replaceAll(/ ?\([^)]*\)/g, '')
    .replaceAll("'", '’')
    .trim()
const forms = (row, language) => ['m', 'f', 'neutral'].map((form) => plain(row[`name_${language}_${form}`]))

/** English has one form, but for "alderman / alderwoman". */
function english(title) {
  const [masculine, feminine = masculine] = plain(title).split(' / ')
  return [masculine, feminine, masculine === feminine ? masculine : `${masculine}/${feminine}`]
}

const isElected = (row) =>
  row.designation.startsWith('elected') || (row.designation === 'appointed' && row.executive === 'yes')

const functions = rows.map((row) => ({
  code: row.id,
  jurisdiction: row.jurisdiction,
  body: row.body_kind,
  rank: Number(row.rank),
  isElected: isElected(row),
  titles: { fr: forms(row, 'fr'), nl: forms(row, 'nl'), en: english(row.name_en), de: forms(row, 'de') },
}))

const lines = functions.map((entry) => `  ${JSON.stringify(entry)}`)
writeFileSync(path.join(root, 'lib/officials/functions.json'), `[\n${lines.join(',\n')}\n]\n`)
console.log(`${functions.length} functions`)
