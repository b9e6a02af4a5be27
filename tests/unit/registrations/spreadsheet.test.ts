import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvStream, xlsxFile } from '@/lib/registrations/spreadsheet'
import { readXlsx } from '@/tests/support/xlsx'

const hostile = [
  '=HYPERLINK("http://evil.example";"x")',
  '+32 470 00 00 00',
  '-1+2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  'a;b',
  'a "b"',
  'a\nb',
  '<script>alert(1)</script>',
  'مراكش',
  'É',
]

async function* rows() {
  yield ['Nom', 'Note']
  for (const text of hostile) yield ['x', text]
}

const csv = async () =>
  new Response(csvStream(rows())).arrayBuffer().then((bytes) => Buffer.from(bytes).toString('utf8'))

describe('a spreadsheet', () => {
  it('opens in France and Belgium: mark, semicolons, CRLF, no sep= line', async () => {
    const text = await csv()
    expect(text.slice(0, 10)).toBe('\ufeffNom;Note\r')
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('keeps every text, and no cell starts a formula', async () => {
    const cells: string[][] = parse(await csv(), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
    const read = cells.slice(1).map(([, text = '']) => text)
    expect(read.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
    expect(read.map((text) => text.replace(/^'/, ''))).toEqual(hostile)
  })

  it('is the same as XLSX, where every cell is a text', async () => {
    const body = async function* () {
      for (const text of hostile.filter((one) => !/[\t\r]/.test(one))) yield ['x', text]
    }
    const read = readXlsx(await xlsxFile(['Nom', 'Note'], body()))
    expect(read[0]).toEqual(['Nom', 'Note'])
    expect(read.slice(1).map(([, text]) => text)).toEqual(hostile.filter((one) => !/[\t\r]/.test(one)))
  })
})
