import { xlsxStream } from '@/lib/registrations/spreadsheet'
import { asDownload, type ExportParams, openRows } from '../export-response'

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function GET(request: Request, about: ExportParams): Promise<Response> {
  const { head, rows, fileName } = await openRows(request, about, 'xlsx')
  return asDownload(xlsxStream(head, rows), fileName, contentType)
}
