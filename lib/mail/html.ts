/** HTML that is already safe. Anything else put into the template is escaped. */
export class SafeHtml {
  constructor(readonly html: string) {}
  toString(): string {
    return this.html
  }
}

type Part = string | number | SafeHtml | null | undefined | false | Part[]

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (Array.isArray(part)) return part.map(written).join('')
  return part instanceof SafeHtml ? part.html : escapeHtml(String(part))
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** html`<p>${text}</p>`: text is escaped, SafeHtml and lists of it are not. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): SafeHtml {
  return new SafeHtml(strings.reduce((all, text, index) => all + written(parts[index - 1]) + text))
}
