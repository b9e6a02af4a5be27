/** Somebody one may register: oneself, or an official one acts for. */
export type Choice = { id: string; isOneself: boolean; hasMandate: boolean }

export type Asked = {
  /** What the address says: a person's id, `me`, `other` (an official one acts for), or nothing. */
  whom?: string | undefined
  /** The official chosen to act for on every page. */
  actingFor?: string | null
}

export type Door =
  | { kind: 'visitor' }
  /** Name, commune and function first: the platform knows no mandate. */
  | { kind: 'declare' }
  | { kind: 'official'; id: string }
  | { kind: 'choose'; ids: string[] }
  | { kind: 'nobodyToActFor' }
  /** One acts for somebody, but not in registrations. */
  | { kind: 'notCovered' }

/** Whom the page registers: nobody else than the bar of every page says, where it says somebody. */
export function doorFor(choices: readonly Choice[] | null, { whom, actingFor = null }: Asked): Door {
  if (!choices) return { kind: 'visitor' }
  return actingFor ? doorOfActing(choices, actingFor, whom) : doorOfOneself(choices, whom)
}

function doorOfActing(choices: readonly Choice[], actingFor: string, whom: string | undefined): Door {
  if (whom !== undefined && whom !== actingFor) return { kind: 'choose', ids: choices.map(({ id }) => id) }
  return choices.some(({ id }) => id === actingFor) ? { kind: 'official', id: actingFor } : { kind: 'notCovered' }
}

function doorOfOneself(choices: readonly Choice[], whom: string | undefined): Door {
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
