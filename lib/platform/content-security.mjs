// @ts-check
// The one place that says what a page may load. Cached pages name their inline scripts by hash, pages rendered per
// request by nonce (stack.md, "Public pages"); nothing may come from elsewhere.
import { createHash } from 'node:crypto'

/**
 * @param {{ scripts?: readonly string[], styles?: readonly string[], forms?: readonly string[], isDevelopment?: boolean }} [about]
 *   sources besides our own files, and where a form may lead besides our own pages
 */
export function contentSecurityPolicy({ scripts = [], styles = [], forms = [], isDevelopment = false } = {}) {
  // The development server evaluates modules and injects styles.
  const loose = isDevelopment ? ["'unsafe-eval'"] : []
  const directives = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts, ...loose],
    'style-src-elem': ["'self'", ...styles, ...(isDevelopment ? ["'unsafe-inline'"] : [])],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(isDevelopment ? ['ws:'] : [])],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...forms],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi

/** Blocks of data are not run and need no leave. @param {string} attributes */
function isRun(attributes) {
  const type = attributes.match(/\stype="?([^"\s>]*)/i)?.[1]
  return type === undefined || type === 'module' || type === 'text/javascript'
}

/** The sources that allow exactly the inline scripts of a page. @param {string} html */
export function inlineScriptSources(html) {
  /** @type {Set<string>} */
  const sources = new Set()
  for (const [, attributes = '', code = ''] of html.matchAll(inlineScript)) {
    if (code && isRun(attributes)) sources.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  }
  return [...sources]
}
