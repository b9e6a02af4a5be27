import type { Locale } from '@/lib/i18n/locales'
import { html, SafeHtml } from './html'
import type { MailContent, MailLink } from './message'

// Mail programs know tables and inline styles; the values are those of app/styles/tokens.css.
const sans = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
const serif = 'font-family:Georgia,serif;'
const inset = 'padding-left:32px;padding-right:32px;'

const dark = new SafeHtml(`<style>
@media (prefers-color-scheme: dark) {
  .bg { background: #10191D !important } .sheet { background: #172329 !important } .ink { color: #F0F1EA !important }
  .ink2 { color: #BECACD !important } .a { background: #2C2614 !important } .b { background: #17293F !important }
  .bar { background: #FF7F63 !important } .btn { background: #83D4E0 !important } .btn a { color: #06262D !important }
  .lk { color: #83D4E0 !important }
}
@media (max-width: 560px) { .pad { padding-left: 20px !important; padding-right: 20px !important } .town { font-size: 24px !important } }
</style>`)

const table = new SafeHtml('role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"')

const bar = html`<div class="bar" style="width:26px;height:7px;background:#C63D24;font-size:0;line-height:0;">&nbsp;</div>`

/** One column of 600 px, readable with styles off, images off, dark or light. No image at all. */
export function htmlPart(mail: MailContent, about: { locale: Locale; subject: string }): string {
  return html`<!doctype html>
<html lang="${about.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${about.subject}</title>${dark}</head>
<body class="bg" style="margin:0;padding:0;background:#FAFAF6;">
<div style="display:none;max-height:0;overflow:hidden;">${mail.preheader}</div>
<table ${table}><tr><td align="center" style="padding:24px 8px;">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#FFFFFF;">
<tr><td class="pad ink" style="padding:20px 32px;${serif}font-size:22px;color:#16252B;">vis${hyphen}à${hyphen}vis</td></tr>
${mail.pair && shores(mail.pair)}
<tr><td class="pad ink" style="padding-top:28px;padding-bottom:8px;${inset}${sans}font-size:18px;line-height:1.6;color:#16252B;">
<h1 class="ink" style="${serif}font-weight:normal;font-size:28px;line-height:1.2;margin:0 0 16px;color:#16252B;">${mail.title}</h1>
${mail.greeting && paragraph(mail.greeting)}${mail.code && codeLine(mail.code)}${mail.paragraphs.map(paragraph)}</td></tr>
${actions(mail)}${mail.facts && mail.facts.length > 0 && facts(mail.facts)}
<tr><td class="pad ink2" style="padding-top:8px;padding-bottom:28px;${inset}${sans}font-size:16px;line-height:1.5;color:#42525A;">
${mail.footer.map((line) => html`<p style="margin:0 0 10px;">${line}</p>`)}</td></tr>
</table></td></tr></table></body></html>`.toString()
}

const hyphen = new SafeHtml('<span style="color:#C63D24;font-weight:bold;">–</span>')

function paragraph(text: string): SafeHtml {
  return html`<p style="margin:0 0 16px;">${text}</p>`
}

function codeLine(code: string): SafeHtml {
  return html`<p class="ink" style="margin:0 0 16px;${sans}font-size:34px;letter-spacing:4px;font-weight:bold;color:#16252B;">${code}</p>`
}

function shores([left, right]: readonly [string, string]): SafeHtml {
  const name = (text: string, side: string) =>
    html`<td class="ink town" style="${serif}font-size:30px;line-height:1.1;color:#16252B;${side}">${text}</td>`
  return html`<tr><td style="padding:0;"><table ${table}><tr>
<td class="a" width="50%" align="right" style="background:#F4E9CC;padding:26px 0 26px 12px;border-right:2px dashed #16252B;"><table role="presentation" cellpadding="0" cellspacing="0" border="0" align="right"><tr>${name(left, 'padding-right:14px;text-align:right;')}<td width="26">${bar}</td></tr></table></td>
<td class="b" width="50%" align="left" style="background:#DBE5F2;padding:26px 12px 26px 0;"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="26">${bar}</td>${name(right, 'padding-left:14px;')}</tr></table></td>
</tr></table></td></tr>`
}

function actions({ button, otherLinks = [] }: MailContent): SafeHtml | false {
  if (!button && otherLinks.length === 0) return false
  return html`<tr><td class="pad" style="padding-top:8px;padding-bottom:8px;${inset}">${button && mainButton(button)}${otherLinks.map(plainLink)}</td></tr>`
}

function mainButton({ label, href }: MailLink): SafeHtml {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="btn" style="background:#0B4F5E;border-radius:4px;"><a href="${href}" style="display:inline-block;padding:14px 26px;${sans}font-size:18px;font-weight:bold;color:#FFFFFF;text-decoration:none;">${label}</a></td></tr></table>`
}

function plainLink({ label, href }: MailLink): SafeHtml {
  return html`<p class="ink" style="margin:14px 0 0;${sans}font-size:16px;color:#16252B;"><a class="lk" href="${href}" style="color:#0B4F5E;">${label}</a></p>`
}

function facts(rows: NonNullable<MailContent['facts']>): SafeHtml {
  const cell = `padding:10px 0;border-bottom:1px solid #CDD3CF;${sans}font-size:16px;`
  return html`<tr><td class="pad" style="padding-top:24px;padding-bottom:24px;${inset}"><table ${table} style="border-top:1px solid #CDD3CF;">
${rows.map(
  ({ label, value }) =>
    html`<tr><td class="ink2" width="110" valign="top" style="${cell}color:#42525A;">${label}</td><td class="ink" style="${cell}color:#16252B;font-weight:600;">${value}</td></tr>`,
)}</table></td></tr>`
}
