import type { InstanceParticipant, InstanceTable } from './schema'

/** People with the same languages follow the same tables: worked out once per set. One hop of interpretation. */
export function tongues(guests: InstanceParticipant[], tables: InstanceTable[]) {
  const sets = new Map<string, number>()
  const tongue = new Int32Array(guests.length)
  const rows: boolean[][] = []
  const heard = tables.map(({ languages, interpretation = [] }) => {
    const hops = interpretation.flatMap(([a, b]) => [
      ...(languages.includes(a) ? [b] : []),
      ...(languages.includes(b) ? [a] : []),
    ])
    return new Set([...languages, ...hops])
  })
  for (const [i, { languages = [] }] of guests.entries()) {
    const key = JSON.stringify([...languages].sort())
    const known = sets.get(key) ?? rows.push(heard.map((at) => languages.some((language) => at.has(language)))) - 1
    sets.set(key, known)
    tongue[i] = known
  }
  return { tongue, follows: Uint8Array.from(rows.flat(), Number) }
}
