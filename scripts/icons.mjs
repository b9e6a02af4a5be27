// Draws components/ui/icons.svg: one symbol for each name of components/ui/icon-names.ts, from lucide's own data.
import { readFile, writeFile } from 'node:fs/promises'

// Its own files, beside the one its name resolves to.
const lucide = import.meta.resolve('lucide-react')

const here = (path) => new URL(`../components/ui/${path}`, import.meta.url)

/** The names, read as text so that any Node can run this file. */
async function names() {
  const source = await readFile(here('icon-names.ts'), 'utf8')
  return [...source.matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map((match) => match[1])
}

function element([tag, attributes]) {
  const pairs = Object.entries(attributes).filter(([name]) => name !== 'key')
  return `<${tag}${pairs.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`
}

/** lucide renames icons and keeps the old name as a file that points at the new one. */
async function drawing(name) {
  const address = new URL(`../esm/icons/${name}.mjs`, lucide).href
  const { __iconData: icon } = await import(address)
  if (icon) return icon
  const pointer = await readFile(new URL(address), 'utf8')
  return drawing(pointer.match(/from '\.\/([a-z0-9-]+)\.mjs'/)[1])
}

async function symbol(name) {
  const icon = await drawing(name)
  return `<symbol id="${name}" viewBox="0 0 24 24">${icon.node.map(element).join('')}</symbol>`
}

export async function drawIcons() {
  const symbols = await Promise.all((await names()).map(symbol))
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">',
    '<title>Icons</title>',
    '<!-- Lucide icons, ISC License, https://lucide.dev/license. Drawn by scripts/icons.mjs. -->',
    ...symbols,
    '</svg>\n',
  ].join('\n')
}

if (process.argv[1] === new URL(import.meta.url).pathname) await writeFile(here('icons.svg'), await drawIcons())
