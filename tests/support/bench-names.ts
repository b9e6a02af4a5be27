// Names that sound like the north and are nobody's and nowhere's, as many as a benchmark wants.

const beginnings = 'Al Bar Ber Cor Del Dor Fal Gar Her Jor Lan Mar Nor Oli Per Rom Sal Tar Val Wil'.split(' ')
const middles = 'be ca de fi go la mi no ra si ti vo'.split(' ')
const ends = 'bert court det fort gnies lier mont nard quet rand sart tin velde wart'.split(' ')
const waters = 'Lisse Ornelle Sauvre Hainette Marquise Deuvre Lauche Escre Dendrelle Colne'.split(' ')

const pairs = middles.flatMap((middle) => ends.map((end) => middle + end))

/** 40,320 family names. */
export const familyNames: string[] = beginnings.flatMap((beginning) =>
  middles.flatMap((middle) => pairs.map((pair) => `${beginning}${middle}${pair}`)),
)

export const givenNames =
  'Ada Bruno Clara David Elise Frans Gilles Hanne Irène Jeroen Karel Louise Mieke Noé Odile Pieter Quentin Rosa Stijn Tine'.split(
    ' ',
  )

/** The nth of 70,560 places: most beside a water, some holy. */
export function placeName(n: number): string {
  const name = `${nth(beginnings, n)}${nth(pairs, Math.floor(n / beginnings.length))}`
  const kind = Math.floor(n / (beginnings.length * pairs.length)) % 21
  if (kind === 20) return name
  return kind < 10 ? `${name}-sur-${nth(waters, kind)}` : `Saint-${name}-lez-${nth(waters, kind)}`
}

export function nth<Item>(list: readonly Item[], n: number): Item {
  const item = list[n % list.length]
  if (item === undefined) throw new Error('An empty list has no nth')
  return item
}
