import { etagOf } from './etag.mjs'

type FileAnswer = { type: string; name?: string }

/**
 * A feed or a calendar, the same for everybody: asked again each time, answered from memory. Who has it already is told so
 * where answers leave the process (last-door.ts): what is kept of a file answers everybody.
 */
export function publicFile(body: string, { type, name }: FileAnswer): Response {
  const headers = new Headers({
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: etagOf(body),
  })
  if (name) headers.set('content-disposition', `attachment; filename="${name}"`)
  return new Response(body, { headers })
}

export function missingFile(): Response {
  return new Response(null, { status: 404 })
}
