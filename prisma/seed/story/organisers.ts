import type { TeamRole, User } from '@/lib/auth/actor'
import { makePerson } from '@/lib/officials/person.commands'
import { createOrganisation } from '@/lib/organisations/commands'
import { addToTeam } from '@/lib/organisations/team.commands'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { player, settleAddress, teller, told } from './cast'
import { addressOf } from './officials'
import { say } from './words'

export type OrganiserSlug = 'agence-lys-escaut' | 'deux-rives'

const organisers = [
  {
    slug: 'agence-lys-escaut',
    body: { kind: 'egtc', country: 'BE', name: 'GECT Lys-Escaut (fictif)', nameNl: 'EGTS Leie-Schelde (fictief)' },
    name: say({
      fr: 'Agence Lys-Escaut',
      nl: 'Agentschap Leie-Schelde',
      en: 'Lys-Scheldt Agency',
      de: 'Agentur Leie-Schelde',
    }),
    presentation: say({
      fr: 'L’agence réunit les communes des trois rives et prépare leurs rencontres.',
      nl: 'Het agentschap brengt de gemeenten van de drie oevers samen en bereidt hun ontmoetingen voor.',
      en: 'The agency brings the towns of the three banks together and prepares their encounters.',
      de: 'Die Agentur bringt die Gemeinden der drei Ufer zusammen und bereitet ihre Treffen vor.',
    }),
    contactEmail: 'rencontres@agence-lys-escaut.example',
    contactPhone: '+32 56 00 00 00',
  },
  {
    slug: 'deux-rives',
    body: { kind: 'association', country: 'FR', name: 'Deux Rives (association fictive)' },
    name: say({
      fr: 'Deux Rives, centre de ressources',
      nl: 'Twee Oevers, kenniscentrum',
      en: 'Two Banks, resource centre',
      de: 'Zwei Ufer, Ressourcenzentrum',
    }),
    presentation: say({
      fr: 'Le centre de ressources accompagne les intercommunalités qui veulent accueillir une rencontre.',
      nl: 'Het kenniscentrum begeleidt intercommunales die een ontmoeting willen ontvangen.',
      en: 'The resource centre supports intermunicipal bodies that want to host an encounter.',
      de: 'Das Ressourcenzentrum begleitet Gemeindeverbände, die ein Treffen ausrichten wollen.',
    }),
    contactEmail: 'bonjour@deux-rives.example',
    contactPhone: '+33 3 00 00 00 00',
  },
] as const

/** Teams: owner, editor and desk of the agency, owner of the centre. */
const teams = [
  { organiser: 'agence-lys-escaut', role: 'owner', givenName: 'Nora', familyName: 'Vantilborgh', locale: 'fr' },
  { organiser: 'agence-lys-escaut', role: 'editor', givenName: 'Thomas', familyName: 'Verkindtman', locale: 'nl' },
  { organiser: 'agence-lys-escaut', role: 'desk', givenName: 'Julie', familyName: 'Samainel', locale: 'fr' },
  { organiser: 'deux-rives', role: 'owner', givenName: 'Paul', familyName: 'Marescaux-Fictif', locale: 'fr' },
] as const

export type TeamPerson = { personId: string; familyName: string; organiser: OrganiserSlug; role: TeamRole }

export type Organiser = { id: string; owner: User }

export async function openOrganisations(): Promise<Map<OrganiserSlug, string>> {
  const ids = new Map<OrganiserSlug, string>()
  for (const { slug, body, ...facts } of organisers) {
    const { id: bodyId } = await db.body.create({ data: body, select: { id: true } })
    ids.set(slug, told(await createOrganisation(teller, { ...facts, slug, bodyId, website: null }), slug).id)
  }
  return ids
}

export async function fillTeams(ids: Map<OrganiserSlug, string>): Promise<TeamPerson[]> {
  const people: TeamPerson[] = []
  for (const { organiser, role, ...person } of teams) {
    const organisationId = ids.get(organiser) ?? ''
    const result = await inTransaction(async (tx) => {
      const personId = await makePerson(tx, {
        ...person,
        address: addressOf(person.givenName, person.familyName, organiser),
      })
      told(await addToTeam(tx, teller, { organisationId, personId, role }), person.familyName)
      return done(personId)
    })
    const personId = told(result, person.familyName)
    await settleAddress(personId, [person.locale])
    people.push({ personId, familyName: person.familyName, organiser, role })
  }
  return people
}

/** Each organisation with its owner, who prepares its calls and encounters. */
export function organisersOf(
  ids: Map<OrganiserSlug, string>,
  team: readonly TeamPerson[],
): Map<OrganiserSlug, Organiser> {
  const owners = team.filter(({ role }) => role === 'owner')
  return new Map(
    owners.map(({ personId, organiser, role }) => {
      const id = ids.get(organiser) ?? ''
      return [organiser, { id, owner: player(personId, [{ organisationId: id, organisationSlug: organiser, role }]) }]
    }),
  )
}
