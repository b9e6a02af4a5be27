/** Somebody one may register: oneself, or an official one acts for. */
export type Choice = { id: string; isOneself: boolean; hasMandate: boolean }

export type Door =
  | { kind: 'visitor' }
  /** Name, commune and function first: the platform knows no mandate. */
  | { kind: 'declare' }
  | { kind: 'official'; id: string }
  | { kind: 'choose'; ids: string[] }
  | { kind: 'nobodyToActFor' }

/** Whom the page registers. `whom`: a person's id, `me`, `other` (an official one acts for), or nothing said. */
export function doorFor(choices: readonly Choice[] | null, whom: string | undefined): Door {
  if (!choices) return { kind: 'visitor' }
  const others = choices.filter((choice) => !choice.isOneself)
  const self = choices.find((choice) => choice.isOneself)
  const known = choices.find((choice) => choice.id === whom && !(choice.isOneself && !choice.hasMandate))
  if (known) return { kind: 'official', id: known.id }
  if (whom === 'other') return others.length === 0 ? { kind: 'nobodyToActFor' } : oneOf(others)
  if (!self?.hasMandate) return whom === 'me' || others.length === 0 ? { kind: 'declare' } : oneOf(others)
  return whom === 'me' || others.length === 0 ? { kind: 'official', id: self.id } : oneOf([self, ...others])
}

function oneOf(choices: readonly Choice[]): Door {
  const [only, another] = choices
  return only && !another ? { kind: 'official', id: only.id } : { kind: 'choose', ids: choices.map(({ id }) => id) }
}
