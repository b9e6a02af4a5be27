import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { insertRow } from './e2e-database'
import { aCall, anEncounter, anOrganisation, join } from './e2e-desk'
import { markedRegistrations } from './e2e-marks'
import { aDelegateOf, anOfficial, type Somebody, sessionOf, somebody } from './e2e-people'

/** Who asks, in the access matrix. Everything they hold is of this world only, so other specs do not disturb it. */
export const roles = [
  ...['visitor', 'stranger', 'member', 'delegate'],
  ...['owner', 'editor', 'desk', 'ownerWithoutFactor', 'ownerElsewhere'],
  ...['administrator', 'administratorWithoutFactor'],
] as const

export type Role = (typeof roles)[number]

export type World = {
  cookies: Record<Role, string | null>
  /** What stands for `{name}` in the addresses of the route table. */
  names: Record<string, string>
  /** Every private value, its mark, and who may see it. */
  marks: Mark[]
  personIds: string[]
  organisationId: string
}

export type Mark = { value: string; seenBy: readonly Role[]; shownTo: Role | null }

export async function aWorld(): Promise<World> {
  const tag = randomUUID().slice(0, 8)
  const people = await thePeople(tag)
  const organisationId = await anOrganisation(`matrice-${tag}`)
  await join(organisationId, people.owner, 'owner')
  await join(organisationId, people.editor, 'editor')
  await join(organisationId, people.desk, 'desk')
  await join(organisationId, people.ownerWithoutFactor, 'owner')
  await join(await anOrganisation(`ailleurs-${tag}`), people.ownerElsewhere, 'owner')
  for (const person of [people.administrator, people.administratorWithoutFactor]) {
    await insertRow('Administrator', { id: randomUUID(), personId: person.personId })
  }
  const encounter = await anEncounter(organisationId, { slug: `rencontre-${tag}` })
  const secret = { original: 'fr', texts: { fr: { text: `Brouillon-${tag}-rencontre` } } }
  const draft = { slug: `brouillon-${tag}`, status: 'draft', publishedAt: null, title: secret }
  await anEncounter(organisationId, draft)
  const call = await aCall(organisationId, { slug: `appel-${tag}` })
  const secretCall = { original: 'fr', texts: { fr: { text: `Brouillon-${tag}-appel` } } }
  await aCall(organisationId, { slug: `appel-brouillon-${tag}`, status: 'draft', publishedAt: null, title: secretCall })
  const token = randomBytes(32).toString('base64url')
  await insertRow('TeamInvitation', {
    id: randomUUID(),
    organisationId,
    address: `invite-${tag}@prive.example`,
    role: 'desk',
    tokenHash: createHash('sha256').update('').update('\0').update(token).digest(),
    expiresAt: new Date(Date.now() + 86_400_000),
  })
  const territory = randomUUID()
  await insertRow('Territory', { id: territory, kind: 'sector', name: `Secteur ${tag}` })
  const registered = await markedRegistrations(tag, encounter, people.member)
  return {
    cookies: await cookiesOf(people),
    organisationId,
    personIds: Object.values(people).map(({ personId }) => personId),
    names: {
      organisation: `matrice-${tag}`,
      encounter: `rencontre-${tag}`,
      draft: `brouillon-${tag}`,
      call: `appel-${tag}`,
      draftCall: `appel-brouillon-${tag}`,
      registration: registered.ownId,
      territory,
      person: people.member.personId,
      mandate: people.member.mandateId,
      invitation: token,
      signInToken: randomBytes(32).toString('base64url'),
      link: registered.link,
      callId: call,
    },
    marks: [
      ...registered.marks,
      { value: secret.texts.fr.text, seenBy: ['owner', 'editor', 'desk'], shownTo: 'owner' },
      { value: secretCall.texts.fr.text, seenBy: ['owner', 'editor', 'desk'], shownTo: 'owner' },
      { value: `invite-${tag}@prive.example`, seenBy: ['owner', 'editor', 'desk', 'administrator'], shownTo: 'owner' },
    ],
  }
}

async function thePeople(tag: string) {
  const private_ = (name: string) => ({
    givenName: 'Camille',
    familyName: `${name}-${tag}`,
    address: `${name}.${tag}@prive.example`,
  })
  const member = await anOfficial('FR/59090', private_('member'))
  return {
    member,
    stranger: await anOfficial('FR/59332', private_('stranger')),
    delegate: await aDelegateOf(member.personId, private_('delegate')),
    owner: await somebody(private_('owner')),
    editor: await somebody(private_('editor')),
    desk: await somebody(private_('desk')),
    ownerWithoutFactor: await somebody(private_('half')),
    ownerElsewhere: await somebody(private_('elsewhere')),
    administrator: await somebody(private_('admin')),
    administratorWithoutFactor: await somebody(private_('half-admin')),
  }
}

async function cookiesOf(people: Record<Exclude<Role, 'visitor'>, Somebody>): Promise<Record<Role, string | null>> {
  const cookies: Partial<Record<Role, string | null>> = { visitor: null }
  for (const role of roles) {
    if (role !== 'visitor')
      cookies[role] = await sessionOf(people[role].personId, { secondFactor: !role.endsWith('WithoutFactor') })
  }
  // Every role has been given its own just above.
  return cookies as Record<Role, string | null>
}
