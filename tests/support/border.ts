import { type Actor, system, type TeamRole, type User } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import type { TerritoryKind } from '@/lib/communes/territory'
import type { Content } from '@/lib/i18n/content'
import { enterMandate } from '@/lib/officials/mandates.commands'
import { createOrganisation } from '@/lib/organisations/commands'
import { addToTeam } from '@/lib/organisations/team.commands'
import { db, inTransaction } from '@/lib/platform/db'
import type { Result } from '@/lib/platform/result'

// Communes on both banks of the Lys, who is in office there, and who organises: what most tests stand on.

/** The value of a result that is expected to be one. @throws the refusal's code. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code} ${result.field ?? ''}`)
  return result.value
}

export const platform = system('tests')

export const inFrench = (text: string): Content => ({ original: 'fr', texts: { fr: { text } } })

// Keys of the reference data that every test database holds.
const communes = {
  halluin: { country: 'FR', code: '59279' },
  tourcoing: { country: 'FR', code: '59599' },
  menen: { country: 'BE', code: '34027' },
  wervik: { country: 'BE', code: '33029' },
  mouscron: { country: 'BE', code: '57096' },
} as const

let counter = 0

export type Place = keyof typeof communes

export type Border = Awaited<ReturnType<typeof aBorder>>

/** Bodies of five communes; the territories France (around Lille), Flanders, Wallonia, and a sector across the Lys. */
export async function aBorder() {
  const { halluin, menen, wervik } = communes
  const sector = await db.territory.create({
    data: { kind: 'sector', name: `Lys ${++counter}`, communes: { create: [halluin, menen, wervik] } },
  })
  return {
    bodies: {
      halluin: await bodyOf('halluin'),
      tourcoing: await bodyOf('tourcoing'),
      menen: await bodyOf('menen'),
      wervik: await bodyOf('wervik'),
      mouscron: await bodyOf('mouscron'),
    },
    french: await territory('epci', 'FR', '200093201'),
    flemish: await territory('region', 'BE', '02000'),
    walloon: await territory('region', 'BE', '03000'),
    lys: sector.id,
  }
}

async function bodyOf(place: Place): Promise<string> {
  const { country, code } = communes[place]
  const where = { communeCountry_communeCode: { communeCountry: country, communeCode: code } }
  return (await db.body.findUniqueOrThrow({ where })).id
}

async function territory(kind: TerritoryKind, country: string, code: string): Promise<string> {
  return (await db.territory.findUniqueOrThrow({ where: { kind_country_code: { kind, country, code } } })).id
}

type MayorOptions = {
  of: string
  name?: string
  function?: string
  startsOn?: string
  endsOn?: string
  isVerified?: boolean
}

/** Somebody in office in a commune's body since 2020: verified, with an address of their own. */
export async function aMayor({ of, name = 'Claire Delmotte', isVerified = true, ...terms }: MayorOptions) {
  const [givenName = name, ...rest] = name.split(' ')
  const address = `${plainKey(name).replaceAll(' ', '.')}.${++counter}@commune.example`
  const person = {
    givenName,
    familyName: rest.join(' ') || 'X',
    titleForm: 'neutral' as const,
    locale: 'fr' as const,
    address,
  }
  const mandate = {
    person,
    bodyId: of,
    function: terms.function ?? 'mayor',
    startsOn: terms.startsOn ?? '2020-01-01',
    endsOn: terms.endsOn ?? null,
    isActing: false,
    method: isVerified ? ('register' as const) : null,
  }
  return { ...granted(await enterMandate(platform, mandate)), address, name }
}

/** An organiser's workspace. */
export async function anOrganisation(bodyId: string, name = 'Agence du test') {
  return granted(
    await createOrganisation(platform, { name: inFrench(name), bodyId, slug: `organisation-${++counter}` }),
  )
}

/** Somebody signed in who works in an organisation's team. */
export async function aTeamMember(organisation: { id: string; slug: string }, role: TeamRole): Promise<User> {
  const person = await db.person.create({ data: { givenName: 'Inge', familyName: `Vandewalle ${++counter}` } })
  granted(
    await inTransaction((tx) =>
      addToTeam(tx, platform, { organisationId: organisation.id, personId: person.id, role }),
    ),
  )
  return {
    ...somebody(person.id),
    memberships: [{ organisationId: organisation.id, organisationSlug: organisation.slug, role }],
  }
}

/** Somebody signed in, with no right of any kind. */
export function somebody(personId: string): User {
  return {
    kind: 'user',
    personId,
    accountId: personId,
    sessionId: personId,
    name: 'Inge Vandewalle',
    locale: 'fr',
    mandates: [],
    memberships: [],
    delegations: [],
    isAdministrator: false,
    needsSecondFactor: false,
  } satisfies Actor
}
