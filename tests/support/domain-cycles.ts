import { importsOf, type SourceFile } from './imports'

/** Circles of domains that import one another, each as one sentence. */
export function cyclesBetweenDomains(files: SourceFile[], domain: RegExp): string[] {
  const uses = new Map<string, Set<string>>()
  for (const file of files.filter(({ path }) => domain.test(path))) {
    const from = folderOf(file.path)
    const targets = importsOf(file).filter(({ target }) => domain.test(target))
    for (const { target } of targets) {
      if (folderOf(target) !== from) uses.set(from, (uses.get(from) ?? new Set()).add(folderOf(target)))
    }
  }
  const circles = [...uses.keys()].flatMap((start) => wayBack(uses, start, [start]))
  return [...new Set(circles.map((circle) => inOneOrder(circle)))].map(
    (circle) => `${circle}: domains form no cycle, or neither can be read alone (domains form no cycle)`,
  )
}

const folderOf = (path: string) => path.split('/').slice(0, 2).join('/')

function wayBack(uses: Map<string, Set<string>>, start: string, way: string[]): string[][] {
  const last = way.at(-1) ?? start
  return [...(uses.get(last) ?? [])].flatMap((next) => {
    if (next === start) return [way]
    return way.includes(next) ? [] : wayBack(uses, start, [...way, next])
  })
}

/** The same circle reads the same wherever it was entered. */
function inOneOrder(circle: string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '')
  const turned = [...circle.slice(first), ...circle.slice(0, first)]
  return [...turned, turned[0]].join(' → ')
}
