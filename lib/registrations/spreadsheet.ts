import { PassThrough, pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { xlsxOf } from '@/lib/platform/xlsx'

/**
 * So much is read ahead of who takes it, for whom the database would otherwise keep its snapshot: some 50,000 rows, and no
 * more memory than this whatever the line and however long the list.
 */
const readAhead = { readableHighWaterMark: 8 * 1024 * 1024 }

/**
 * CSV as spreadsheets in France and Belgium open it: UTF-8 with a mark, semicolons, CRLF. A cell that would start a
 * formula (`=`, `+`, `-`, `@`, tab, return) is made text (OWASP, CSV injection).
 */
export function csvStream(rows: AsyncIterable<string[]>): ReadableStream<Uint8Array> {
  const asFrance = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const
  const writer = stringify({ ...asFrance, ...readAhead })
  // Who breaks off ends the reading of the rows too; a fault while reading breaks off the answer.
  return toWeb(pipeline(Readable.from(rows), writer, () => undefined))
}

/** Every cell is a string, so no cell is a formula. */
export function xlsxStream(head: string[], rows: AsyncIterable<string[]>): ReadableStream<Uint8Array> {
  return toWeb(pipeline(xlsxOf(head, rows), new PassThrough(readAhead), () => undefined))
}

// Node's web stream and the browser's are the same thing under two names of types.
const toWeb = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>
