import { createHash } from 'node:crypto'
import { type Locale, localeOr } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { contentSecurityPolicy } from '@/lib/platform/content-security.mjs'
import type { FormState } from '@/lib/platform/form-state'
import { paths } from '@/lib/platform/paths'

// What is sent when a page could not be made: without React, script, database or style sheet, so that nothing of it can
// break in turn. It looks like the rest as far as a few lines can.
const style = `
:root{color-scheme:light dark;--page:#fafaf6;--ink:#16252b;--a:#f4e9cc;--b:#dbe5f2;--action:#0b4f5e;--union:#c63d24}
@media (prefers-color-scheme:dark){:root{--page:#10191d;--ink:#f0f1ea;--a:#2c2614;--b:#17293f;--action:#83d4e0;--union:#ff7f63}}
*{margin:0;box-sizing:border-box}
body{background:linear-gradient(to right,var(--a) 50%,var(--b) 50%);color:var(--ink);font:1.125rem/1.6 system-ui,sans-serif;min-height:100vh;display:grid;place-items:center;padding:1.5rem}
main{background:var(--page);max-width:38rem;padding:2rem;border-radius:6px}
h1{font:400 1.75rem/1.2 Georgia,serif;margin-bottom:1rem}
p+p,ul{margin-top:1rem}
ul{padding-inline-start:1.25rem}
li{white-space:pre-wrap;overflow-wrap:anywhere}
a{color:var(--action);display:inline-block;min-height:2.75rem;line-height:2.75rem;margin-inline-end:1.5rem}
.mark{font:400 1.25rem Georgia,serif;margin-bottom:1.5rem}
.mark i{font-style:normal;color:transparent;background:linear-gradient(var(--union),var(--union)) center/100% 4px no-repeat}
`

const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

export const failurePolicy = contentSecurityPolicy({ styles: [styleSource] })

/** The page that says so, or that there is none, in the language of the address that was asked. */
export function failureDocument(address: string, status: number): string {
  const locale = localeOr(address.split(/[/?#]/)[1])
  const t = translator(locale)
  const words = status === 404 ? notFoundWords(t) : status === 413 ? tooBigWords(t) : failureWords(t)
  const retry = status < 500 ? '' : `<a href="">${escaped(t('common:failure.retry'))}</a>`
  return documentOf(locale, words.title, [...paragraphs(words.sentences), `<p>${retry}${homeLink(locale, t)}</p>`])
}

/** What was typed into a form that a deployment has taken away meanwhile, to be copied. */
export function keptDocument(address: string, values: FormState['values']): string {
  const locale = localeOr(address.split(/[/?#]/)[1])
  const t = translator(locale)
  const typed = Object.entries(values).flatMap(([name, value]) => [value].flat().filter((one) => isTyped(name, one)))
  const list = typed.map((one) => `<li>${escaped(one)}</li>`).join('\n')
  return documentOf(locale, t('common:renewed.title'), [
    ...paragraphs([t('common:renewed.body'), ...(typed.length > 0 ? [t('common:renewed.typed')] : [])]),
    typed.length > 0 ? `<ul>${list}</ul>` : '',
    `<p><a href="">${escaped(t('common:renewed.open'))}</a>${homeLink(locale, t)}</p>`,
  ])
}

/** Ids, ticks and versions are sent with a form; nobody typed them. */
function isTyped(name: string, text: string): boolean {
  return (
    text.trim() !== '' &&
    text !== 'on' &&
    name !== 'version' &&
    !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
  )
}

function paragraphs(sentences: string[]): string[] {
  return sentences.map((sentence) => `<p>${escaped(sentence)}</p>`)
}

function homeLink(locale: Locale, t: Translate): string {
  return `<a href="${paths.home(locale)}">${escaped(t('common:failure.home'))}</a>`
}

function documentOf(locale: Locale, title: string, content: string[]): string {
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)} – Vis-à-vis</title><style>${style}</style></head>
<body><main><p class="mark">vis<i>–</i>à<i>–</i>vis</p><h1>${escaped(title)}</h1>
${content.join('\n')}
</main></body></html>
`
}

function notFoundWords(t: Translate) {
  return { title: t('common:notFound.title'), sentences: [t('common:notFound.body')] }
}

function tooBigWords(t: Translate) {
  return { title: t('common:tooBig.title'), sentences: [t('common:tooBig.body'), t('common:failure.form')] }
}

function failureWords(t: Translate) {
  return { title: t('common:failure.title'), sentences: [t('common:failure.body'), t('common:failure.form')] }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
