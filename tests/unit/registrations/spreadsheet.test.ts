import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { csvStream, xlsxStream } from '@/lib/registrations/spreadsheet'
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
    const read = readXlsx(await new Response(xlsxStream(['Nom', 'Note'], body())).bytes())
    expect(read[0]).toEqual(['Nom', 'Note'])
    expect(read.slice(1).map(([, text]) => text)).toEqual(hostile.filter((one) => !/[\t\r]/.test(one)))
  })

  it('writes what XML cannot carry as spreadsheets do, and what looks like that apart from it', async () => {
    const body = async function* () {
      yield ['\u0000\u000b\r', '_x000D_', '\ud800']
    }
    const [, read] = readXlsx(await new Response(xlsxStream(['a', 'b', 'c'], body())).bytes())
    expect(read).toEqual(['_x0000__x000B__x000D_', '_x005F_x000D_', '\ufffd'])
  })

  it.each([
    ['CSV', csvStream],
    ['XLSX', (rows: AsyncIterable<string[]>) => xlsxStream(['Nom'], rows)],
  ])('%s starts before all rows are read, and who breaks off ends their reading', async (_, open) => {
    let [taken, isRead] = [0, false]
    const endless = async function* () {
      try {
        for (;;) {
          taken += 1
          yield ['x']
          await sleep(1)
        }
      } finally {
        isRead = true
      }
    }
    const reader = open(endless()).getReader()
    expect((await reader.read()).value?.length).toBeGreaterThan(0)
    await vi.waitFor(() => expect(taken).toBeGreaterThan(0))
    expect(isRead).toBe(false)
    await reader.cancel()
    await vi.waitFor(() => expect(isRead).toBe(true))
  })

  it.each([
    ['CSV', csvStream],
    ['XLSX', (rows: AsyncIterable<string[]>) => xlsxStream(['Nom'], rows)],
  ])('%s breaks off when the rows do: half a list never looks whole', async (_, open) => {
    const broken = async function* () {
      yield ['x']
      throw new Error('gone')
    }
    await expect(new Response(open(broken())).arrayBuffer()).rejects.toThrow('gone')
  })
})
