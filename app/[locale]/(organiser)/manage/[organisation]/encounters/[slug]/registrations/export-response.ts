import { notFound } from 'next/navigation'
import { currentActor } from '@/lib/auth/current'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { exportHead, exportRow } from '@/lib/registrations/export'
import { type ExportFormat, openExport } from '@/lib/registrations/exports.commands'
import { registrationListSchema } from '@/lib/registrations/list'
import { exportedRegistrations } from '@/lib/registrations/list.queries'

export type ExportParams = { params: Promise<{ locale: string; organisation: string; slug: string }> }

/** What both exports share: who may, which rows, in which words. Not there and not yours are the same 404. */
export async function openRows(request: Request, { params }: ExportParams, format: ExportFormat) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const actor = await currentActor()
  const encounter = await findManagedEncounter(actor, organisation, slug)
  if (!encounter || !(await openExport(actor, encounter, format)).ok) notFound()
  const filter = registrationListSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const about = { locale, zone: encounter.zone, t: translator(locale) }
  const rows = exportedRegistrations(encounter.id, filter)
  const cells = async function* () {
    for await (const row of rows) yield exportRow(row, about)
  }
  return { head: exportHead(about), rows: cells(), fileName: `${slug}-registrations.${format}` }
}

export function asDownload(body: BodyInit, fileName: string, contentType: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      // A slug is letters, digits and hyphens: nothing to escape.
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  })
}
