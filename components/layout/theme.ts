export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** The choice kept in the browser's cookies; public/theme.js reads the same one before the page is drawn. */
export function themeIn(cookies: string): Theme {
  const kept = cookies.match(/(?:^|; )theme=(light|dark)(?:;|$)/)?.[1]
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** A year; "as the device" is the absence of a choice. */
export function themeCookie(theme: Theme): string {
  const age = theme === 'system' ? 0 : 31_536_000
  return `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`
}
