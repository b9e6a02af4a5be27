/**
 * On pages that are the same for everybody, the bar of whom one acts for comes after the page. Its height, kept in the
 * browser, lets public/theme.js hold the room before anything is drawn: nothing moves when it comes.
 */
export function actingRoomCookie(height: number | undefined): string {
  const rest = 'Path=/; SameSite=Lax'
  return height ? `acting-room=${Math.round(height)}; ${rest}` : `acting-room=; Max-Age=0; ${rest}`
}

export function keepActingRoom(height: number | undefined): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = actingRoomCookie(height)
}
