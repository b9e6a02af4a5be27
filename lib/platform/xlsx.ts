import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`

const relations = (inner: string) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`

/** What a workbook of one sheet is made of besides the sheet (ECMA-376, part 1). The second style is bold. */
const frame = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${declaration}<workbook xmlns="${sheets}" xmlns:r="${office}/relationships">
<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': `${declaration}<styleSheet xmlns="${sheets}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
}

/** Equal rows give equal bytes. */
const asOf = { mtime: new Date('2000-01-01T00:00:00Z') }

/**
 * A workbook of one sheet, its first row bold and always in sight, written while the rows are still being read. Libraries for
 * workbooks make it whole in memory first: 20,000 rows stop a process for seconds and take it 400 MB.
 * Every cell is a text, so none is a formula.
 */
export function xlsxOf(head: string[], rows: AsyncIterable<string[]>): Readable {
  const file = new ZipFile()
  for (const [name, text] of Object.entries(frame)) file.addBuffer(Buffer.from(text), name, asOf)
  const source = Readable.from(rows)
  const sheet = Readable.from(sheetOf(head, source))
  file.addReadStream(sheet, 'xl/worksheets/sheet1.xml', asOf)
  file.end()
  // A PassThrough, whatever its type says.
  const packed = file.outputStream as Readable
  sheet.on('error', (fault) => packed.destroy(fault))
  // Who breaks off ends the reading of the rows.
  packed.once('close', () => source.destroy())
  return packed
}

async function* sheetOf(head: string[], rows: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${sheets}"><sheetViews><sheetView workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  yield rowOf(head, 1, ' s="1"')
  let number = 1
  for await (const row of rows) yield rowOf(row, ++number)
  yield '</sheetData></worksheet>'
}

function rowOf(cells: string[], number: number, style = ''): string {
  const written = cells.map(
    (text, index) =>
      `<c r="${columnName(index)}${number}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${number}">${written.join('')}</row>`
}

/** A … Z, AA … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** What a cell may hold. */
const longestText = 32_767

/** Characters that XML cannot carry are written as spreadsheets do, _x000D_, and text that looks like that is kept apart. */
function escaped(text: string): string {
  return (
    text
      .slice(0, longestText)
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
      .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, coded)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

const coded = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
