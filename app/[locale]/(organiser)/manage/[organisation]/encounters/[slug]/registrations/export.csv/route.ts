import { csvStream } from '@/lib/registrations/spreadsheet'
import { asDownload, type ExportParams, openRows } from '../export-response'

export async function GET(request: Request, about: ExportParams): Promise<Response> {
  const { head, rows, fileName } = await openRows(request, about, 'csv')
  const lines = async function* () {
    yield head
    yield* rows
  }
  return asDownload(csvStream(lines()), fileName, 'text/csv; charset=utf-8')
}
