type Params = Record<string, string | string[] | undefined>

/** The first value of each name that has one: a repeated name is a mistake of a link, an empty field is no answer. */
export function firstValues(params: Params): Record<string, string> {
  const entries = Object.entries(params).map(
    ([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())))
}

/** `?q=lys&page=2`: answers as an address; those that are usual are not written. */
export function queryOf(answers: Record<string, unknown>, usual: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(answers)) {
    if (value !== undefined && value !== '' && value !== usual[name]) query.set(name, String(value))
  }
  return query.size > 0 ? `?${query}` : ''
}
