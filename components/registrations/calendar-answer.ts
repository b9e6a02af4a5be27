/** A calendar file as a download; a browser that knows calendars offers to add it. */
export function calendarAnswer({ filename, content }: { filename: string; content: string }): Response {
  return new Response(content, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export function nothingThere(): Response {
  return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
}
