import { nameAdministrator } from '@/lib/organisations/administrators.commands'
import { db } from '@/lib/platform/db'
import { storyCalls } from './calls'
import { castDelegates, castOfficials, memberNamed, teller, told } from './cast'
import { demoNotes } from './demo-notes'
import { storyEncounters } from './encounters'
import { addressOf } from './officials'
import { fillTeams, openOrganisations } from './organisers'
import { tellCall } from './tell-calls'
import { tellEncounter } from './tell-encounters'

/** Tells the whole story into an empty database that has its reference data, by the commands that people use. */
export async function tellStory(say: (progress: string) => void): Promise<void> {
  const now = new Date()
  const cast = await castOfficials()
  say(`${cast.size} officials hold their mandates`)
  const delegates = await castDelegates(cast, now)
  const ids = await openOrganisations()
  const team = await fillTeams(ids)
  const administrator = await nameAda()
  for (const call of storyCalls) await tellCall(call, ids, now)
  say(`${storyCalls.length} calls are told`)
  for (const encounter of storyEncounters) await tellEncounter(encounter, ids, cast, now)
  say(`${storyEncounters.length} encounters are told`)
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
