import { nameAdministrator } from '@/lib/organisations/administrators.commands'
import { db } from '@/lib/platform/db'
import { storyCalls } from './calls'
import { castDelegates, castOfficials, memberNamed, teller, told } from './cast'
import { livingAt, tellInOrder } from './clock'
import { daysBefore } from './dates'
import { demoNotes } from './demo-notes'
import { storyEncounters } from './encounters'
import { addressOf } from './officials'
import { fillTeams, type OrganiserSlug, openOrganisations, organisersOf } from './organisers'
import { actsOfCall } from './tell-calls'
import { actsOfEncounter } from './tell-encounters'

/** Tells the whole story into an empty database that has its reference data, by the commands that people use. */
export async function tellStory(say: (progress: string) => void): Promise<void> {
  const now = new Date()
  const { cast, team, administrator, organisers } = await livingAt(daysBefore(now, 200), assemble)
  const delegates = await livingAt(daysBefore(now, 30), () => castDelegates(cast, now))
  say(`${cast.size} officials hold their mandates`)
  const preparedBy = (slug: OrganiserSlug) => {
    const organiser = organisers.get(slug)
    if (!organiser) throw new Error(`Nobody owns ${slug}`)
    return organiser
  }
  await tellInOrder([
    ...storyCalls.flatMap((call) => actsOfCall(call, preparedBy(call.organiser), now)),
    ...storyEncounters.flatMap((one) => actsOfEncounter(one, preparedBy(one.organiser), cast, now)),
  ])
  say(`${storyCalls.length} calls and ${storyEncounters.length} encounters are told`)
  const person = (name: string) => memberNamed(cast, name).personId
  const inTeam = (name: string) => team.find((member) => member.familyName === name)?.personId ?? ''
  await presentPeople([
    [person('Delmotte'), 'official', 'mayorFr'],
    [person('Verhelstraete'), 'official', 'mayorVl'],
    [person('Delvigneau'), 'official', 'mayorWa'],
    [person('Poulletier'), 'official', 'mayorFree'],
    [delegates[0] ?? '', 'delegate', 'delegateNl'],
    [delegates[1] ?? '', 'delegate', 'delegateFr'],
    [inTeam('Vantilborgh'), 'organiser', 'owner'],
    [inTeam('Verkindtman'), 'organiser', 'editor'],
    [inTeam('Samainel'), 'desk', 'desk'],
    [inTeam('Marescaux-Fictif'), 'organiser', 'centre'],
    [administrator, 'administrator', 'administrator'],
  ])
}

/** Everybody and every organisation, long before the first act. */
async function assemble() {
  const cast = await castOfficials()
  const ids = await openOrganisations()
  const team = await fillTeams(ids)
  const organisers = organisersOf(ids, team)
  return { cast, team, administrator: await nameAda(), organisers }
}

async function nameAda(): Promise<string> {
  const ada = { givenName: 'Ada', familyName: 'Rivelaine', locale: 'fr' } as const
  const address = addressOf(ada.givenName, ada.familyName, 'vis-a-vis')
  told(await nameAdministrator(teller, { ...ada, address }), ada.familyName)
  const { personId } = await db.emailAddress.update({
    where: { address },
    data: { confirmedAt: new Date() },
    select: { personId: true },
  })
  return personId
}

async function presentPeople(people: [personId: string, role: string, note: keyof typeof demoNotes][]): Promise<void> {
  const value = people.map(([personId, role, note]) => ({ personId, role, note: demoNotes[note] }))
  await db.setting.upsert({ where: { key: 'demoPeople' }, create: { key: 'demoPeople', value }, update: { value } })
}
