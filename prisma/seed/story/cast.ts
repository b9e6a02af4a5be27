import { type ActorMembership, system, type User } from '@/lib/auth/actor'
import { localeOr } from '@/lib/i18n/locales'
import { nameDelegate } from '@/lib/officials/delegations.commands'
import { enterMandate } from '@/lib/officials/mandates.commands'
import { db } from '@/lib/platform/db'
import type { Result } from '@/lib/platform/result'
import { dayOf } from '@/lib/platform/zoned-time'
import { addressOf, type StoryOfficial, storyDelegates, storyOfficials } from './officials'

export const teller = system('story')

export type CastMember = { personId: string; mandateId: string; official: StoryOfficial; side: 'FR' | 'VL' | 'WA' }

/** Somebody of the story who does what they do themselves. */
export function player(personId: string, memberships: ActorMembership[] = []): User {
  return {
    kind: 'user',
    personId,
    accountId: personId,
    sessionId: personId,
    name: '',
    locale: 'fr',
    mandates: [],
    memberships,
    delegations: [],
    actingFor: null,
    isAdministrator: false,
    needsSecondFactor: false,
  }
}

/** The story's commands are meant to succeed; one that refuses is a mistake of the story. */
export function told<Value>(result: Result<Value>, about: string): Value {
  if (!result.ok)
    throw new Error(`The story stops at “${about}”: ${result.code} ${JSON.stringify(result.params ?? {})}`)
  return result.value
}

/** Everybody who holds an office, by family name. */
export async function castOfficials(): Promise<Map<string, CastMember>> {
  const cast = new Map<string, CastMember>()
  for (const official of storyOfficials) cast.set(official[5], await castOfficial(official))
  return cast
}

async function castOfficial(official: StoryOfficial): Promise<CastMember> {
  const [communeCountry, communeCode, office, titleForm, givenName, familyName, languages] = official
  const body = await db.body.findUniqueOrThrow({
    where: { communeCountry_communeCode: { communeCountry, communeCode } },
    select: { id: true, name: true },
  })
  const spokenLanguages = languages.split(' ')
  const entered = told(
    await enterMandate(teller, {
      person: {
        givenName,
        familyName,
        titleForm,
        locale: localeOr(spokenLanguages[0]),
        address: addressOf(givenName, familyName, body.name),
      },
      bodyId: body.id,
      function: office,
      // French councils chose their mayors after March 2026, Belgian ones took office in December 2024.
      startsOn: communeCountry === 'FR' ? '2026-03-28' : '2024-12-02',
      endsOn: null,
      isActing: false,
      method: 'register',
    }),
    familyName,
  )
  await settleAddress(entered.personId, spokenLanguages)
  return { ...entered, official, side: sideOfCode(communeCountry, communeCode) }
}

/** Who is in a register has an address that was confirmed. */
export async function settleAddress(personId: string, spokenLanguages: string[]): Promise<void> {
  await db.emailAddress.updateMany({ where: { personId }, data: { confirmedAt: new Date() } })
  await db.person.update({ where: { id: personId }, data: { spokenLanguages } })
}

function sideOfCode(country: string, code: string): CastMember['side'] {
  if (country === 'FR') return 'FR'
  return code.startsWith('3') ? 'VL' : 'WA'
}

/** Secretariats that act for officials, until next year. */
export async function castDelegates(cast: Map<string, CastMember>, now: Date): Promise<string[]> {
  const nextYear = dayOf(new Date(now.getTime() + 300 * 86_400_000), 'Europe/Brussels')
  const ids: string[] = []
  for (const { givenName, familyName, locale, languages, actsFor } of storyDelegates) {
    for (const name of actsFor) {
      const official = memberNamed(cast, name)
      const { delegateId } = told(
        await nameDelegate(teller, {
          officialId: official.personId,
          forBodyId: null,
          address: addressOf(givenName, familyName, 'secretariat'),
          givenName,
          familyName,
          locale,
          scopes: ['registrations', 'contacts'],
          endsOn: nextYear,
        }),
        familyName,
      )
      if (!ids.includes(delegateId)) ids.push(delegateId)
      await settleAddress(delegateId, languages.split(' '))
    }
  }
  return ids
}

export function memberNamed(cast: Map<string, CastMember>, familyName: string): CastMember {
  const member = cast.get(familyName)
  if (!member) throw new Error(`Nobody in the story is called ${familyName}`)
  return member
}
