import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import writeXlsxFile from 'write-excel-file/node'

/**
 * CSV as spreadsheets in France and Belgium open it: UTF-8 with a mark, semicolons, CRLF. A cell that would start a
 * formula (`=`, `+`, `-`, `@`, tab, return) is made text (OWASP, CSV injection).
 */
export function csvStream(rows: AsyncIterable<string[]>): ReadableStream<Uint8Array> {
  const writer = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
  // Node's web stream and the browser's are the same thing under two names of types.
  return Readable.toWeb(Readable.from(rows).pipe(writer)) as ReadableStream<Uint8Array>
}

/** Every cell is a string, so no cell is a formula. */
export async function xlsxFile(head: string[], rows: AsyncIterable<string[]>): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = [head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))]
  const body: { value: string; type: StringConstructor }[][] = []
  for await (const row of rows) body.push(row.map((value) => ({ value, type: String })))
  const file = writeXlsxFile([...sheet, ...body], { stickyRowsCount: 1 })
  return new Uint8Array(await file.toBuffer())
}
