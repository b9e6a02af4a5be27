const mark = '$at'

/** Rows as JSON can keep them: a moment stays a moment. Maps, classes and bigints do not pass. */
export function pack(value: unknown): unknown {
  if (value instanceof Date) return { [mark]: value.getTime() }
  if (Array.isArray(value)) return value.map(pack)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]))
}

export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === mark && typeof first[1] === 'number') return new Date(first[1])
  return Object.fromEntries(entries.map(([key, item]) => [key, unpack(item)]))
}
