type Key = { country: string; code: string }

type Meeting = {
  commune: Key | null
  sides: readonly { host: { communeCountry: string | null; communeCode: string | null } | null }[]
}

/** The communes that meet: those of the co-hosts, else the one where it takes place. */
export function meetingPlaces({ commune, sides }: Meeting): Key[] {
  const hosts = sides.flatMap(({ host }) =>
    host?.communeCountry && host.communeCode ? [{ country: host.communeCountry, code: host.communeCode }] : [],
  )
  return hosts.length > 0 ? hosts : commune ? [commune] : []
}
