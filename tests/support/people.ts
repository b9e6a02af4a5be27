import type { TeamRole, User } from '@/lib/auth/actor'
import { system } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { openSession } from '@/lib/auth/sessions.commands'
import type { Locale } from '@/lib/i18n/locales'
import type { TitleForm } from '@/lib/officials/function'
import type { Day, ProofMethod } from '@/lib/officials/mandate'
import { enterMandate } from '@/lib/officials/mandates.commands'
import { nameAdministrator } from '@/lib/organisations/administrators.commands'
import { createOrganisation } from '@/lib/organisations/commands'
import { addToTeam } from '@/lib/organisations/team.commands'
import { db, inTransaction } from '@/lib/platform/db'
import type { Result } from '@/lib/platform/result'

/** What tests do before they test; it may what the command line may. */
export const tests = system('tests')

let count = 0

/** The value of a command that has to work. @throws the refusal's code. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`)
  return result.value
}

/** The body of a commune by its official name: the template knows Belgium and the north of France. */
export async function bodyOf(commune: string, country?: string): Promise<string> {
  const body = await db.body.findFirstOrThrow({
    where: { kind: 'commune', name: commune, ...(country && { country }) },
    select: { id: true },
  })
  return body.id
}

type OfficialOptions = {
  of?: string
  function?: string
  givenName?: string
  familyName?: string
  titleForm?: TitleForm
  locale?: Locale
  address?: string
  startsOn?: Day | null
  endsOn?: Day | null
  /** Null: only declared. */
  method?: ProofMethod | null
}

export type TestOfficial = { personId: string; mandateId: string; bodyId: string; address: string }

/** Somebody in office, verified by the register unless said otherwise. */
export async function anOfficial(options: OfficialOptions = {}): Promise<TestOfficial> {
  count += 1
  const { of: commune = 'Halluin', function: code = 'councillor', startsOn = '2020-01-01', endsOn = null } = options
  const { method = 'register', locale = 'fr', titleForm = 'neutral' } = options
  const address = options.address ?? `official-${count}@commune.example`
  const { givenName = 'Camille', familyName = `Fictif ${count}` } = options
  const bodyId = await bodyOf(commune)
  const person = { givenName, familyName, titleForm, locale, address }
  const terms = { function: code, startsOn, endsOn, isActing: false, method }
  return { ...granted(await enterMandate(tests, { person, bodyId, ...terms })), bodyId, address }
}

export function aMayor(options: Omit<OfficialOptions, 'function'> = {}): Promise<TestOfficial> {
  return anOfficial({ ...options, function: 'mayor' })
}

/** Somebody with a proved address and no mandate. */
export async function aPerson(
  { address, givenName = 'Sam', familyName = 'Fictif', locale = 'fr' as Locale } = {} as Partial<{
    address: string
    givenName: string
    familyName: string
    locale: Locale
  }>,
): Promise<{ personId: string; address: string }> {
  count += 1
  const written = address ?? `person-${count}@mail.example`
  const { id } = await db.person.create({
    data: { givenName, familyName, locale, emails: { create: { address: written, confirmedAt: new Date() } } },
    select: { id: true },
  })
  return { personId: id, address: written }
}

/** The actor of a person who has just signed in, second factor given unless said otherwise. */
export async function signedIn(personId: string, { secondFactor = true } = {}): Promise<User> {
  await db.emailAddress.updateMany({ where: { personId, confirmedAt: null }, data: { confirmedAt: new Date() } })
  const opening = { userAgent: null, secondFactorGiven: secondFactor }
  const session = await inTransaction(async (tx) => ({ ok: true, value: await openSession(tx, personId, opening) }))
  const actor = await loadActor(granted(session))
  if (!actor) throw new Error('The session is not known')
  return actor
}

export async function anAdministrator(): Promise<User> {
  count += 1
  const { personId } = granted(
    await nameAdministrator(tests, { address: `admin-${count}@platform.example`, locale: 'fr' }),
  )
  return signedIn(personId)
}

export async function anOrganisation({ name = 'Agence', of = 'Halluin' } = {}): Promise<{ id: string; slug: string }> {
  count += 1
  const texts = { fr: { text: `${name} ${count}` } }
  return granted(await createOrganisation(tests, { name: { original: 'fr', texts }, bodyId: await bodyOf(of) }))
}

/** Somebody new in an organisation's team, signed in. */
export async function aTeamMember(organisationId: string, role: TeamRole = 'owner'): Promise<User> {
  const { personId } = await aPerson()
  granted(await inTransaction((tx) => addToTeam(tx, tests, { organisationId, personId, role })))
  return signedIn(personId)
}
