'use client'

/**
 * Not async: it must run before anything is drawn. Only in the HTML: where the browser makes the page itself
 * (after an error) a script would not run, and the switch in the footer does its work.
 */
export function ThemeScript() {
  return typeof window === 'undefined' ? <script src="/theme.js" /> : null
}
