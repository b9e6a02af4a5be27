import { findTerritoryByCode } from '@/lib/communes/territories.queries'
import { createEncounter, publishEncounter } from '@/lib/encounters/commands'
import type { BlockPart, EncounterPatch, SidePart } from '@/lib/encounters/parts'
import type { Content } from '@/lib/i18n/content'
import { db } from '@/lib/platform/db'
import { register } from '@/lib/registrations/commands'
import { cancelEncounter } from '@/lib/registrations/encounter-changes.commands'
import { cancel } from '@/lib/registrations/endings.commands'
import type { Needs } from '@/lib/registrations/need'
import { type CastMember, memberNamed, player, told } from './cast'
import type { Act } from './clock'
import { dayFrom, daysBefore, momentOf, spread } from './dates'
import type { StoryEncounter } from './encounters'
import type { Organiser } from './organisers'
import { say } from './words'

type Cast = Map<string, CastMember>

const day = 86_400_000

const sideNames: Record<CastMember['side'], { name: Content; drawing: SidePart['drawing'] }> = {
  FR: {
    drawing: 'a',
    name: say({ fr: 'Versant français', nl: 'Franse kant', en: 'French side', de: 'Französische Seite' }),
  },
  VL: {
    drawing: 'b',
    name: say({ fr: 'Versant flamand', nl: 'Vlaamse kant', en: 'Flemish side', de: 'Flämische Seite' }),
  },
  WA: {
    drawing: 'c',
    name: say({ fr: 'Versant wallon', nl: 'Waalse kant', en: 'Walloon side', de: 'Wallonische Seite' }),
  },
}

/** One encounter from its draft to what it has become, each act at its time. */
export function actsOfEncounter(story: StoryEncounter, organiser: Organiser, cast: Cast, now: Date): Act[] {
  const startsAt = momentOf(story.starts, now)
  const opensAt = daysBefore(startsAt, story.opensBefore)
  const publishedAt = opensAt < now ? daysBefore(opensAt, 4) : dayFrom(now, -4, '10:00')
  let id = ''
  const drafted: Act = {
    at: daysBefore(publishedAt, 9),
    tell: async () => {
      id = (await draft(story, organiser, cast, startsAt)).id
    },
  }
  if (story.ends === 'draft') return [drafted]
  const published: Act = {
    at: publishedAt,
    tell: async () => told(await publishEncounter(organiser.owner, id, await versionOf(id)), story.slug),
  }
  const asked = actsOfRegistrants(story, cast, () => id, [opensAt, daysBefore(startsAt < now ? startsAt : now, 3)])
  return [drafted, published, ...asked, ...lastActs(story, organiser, () => id, now)]
}

/** One seat given back where people wait; the end of what is cancelled. */
function lastActs(story: StoryEncounter, { owner }: Organiser, idOf: () => string, now: Date): Act[] {
  const asking = Object.values(story.registrants).reduce((sum, count) => sum + count, 0)
  if (story.ends === 'published' && asking > story.seats)
    return [{ at: daysBefore(now, 0.1), tell: () => giveBack(idOf()) }]
  if (story.ends !== 'cancelled') return []
  const tell = async () =>
    told(await cancelEncounter(owner, idOf(), await versionOf(idOf()), closedForWorks), story.slug)
  return [{ at: dayFrom(now, -1, '11:30'), tell }]
}

const closedForWorks = say({
  fr: 'La maison éclusière est fermée pour travaux jusqu’au printemps. Une nouvelle date suit.',
  nl: 'Het sluiswachtershuis is dicht voor werken tot de lente. Een nieuwe datum volgt.',
  en: 'The lock keeper’s house is closed for works until spring. A new date will follow.',
  de: 'Das Schleusenhaus ist bis zum Frühling wegen Bauarbeiten geschlossen. Ein neuer Termin folgt.',
})

async function giveBack(encounterId: string) {
  const leaver = await db.registration.findFirst({
    where: { encounterId },
    orderBy: { requestedAt: 'asc' },
    select: { id: true, personId: true },
    skip: 5,
  })
  if (leaver) told(await cancel(player(leaver.personId), leaver.id), 'a seat given back')
}

async function versionOf(encounterId: string): Promise<number> {
  return (await db.encounter.findUniqueOrThrow({ where: { id: encounterId }, select: { version: true } })).version
}

async function draft(story: StoryEncounter, { id, owner }: Organiser, cast: Cast, startsAt: Date) {
  const { kind, title, summary, languages, venue, slug } = story
  const [country, code] = venue.commune
  const created = await createEncounter(owner, {
    organisationId: id,
    slug,
    about: { kind, title, summary, audience: null, languages, interpretation: null },
    occasion: {
      zone: story.starts.zone ?? 'Europe/Brussels',
      startsAt,
      endsAt: new Date(startsAt.getTime() + story.minutes * 60_000),
      attendance: 'onSite',
      venueName: venue.name,
      venueAddress: venue.address,
      commune: { country, code },
      onlineUrl: null,
      accessibility: venue.accessibility,
    },
    ...(await partsOf(story, cast, startsAt)),
  })
  return told(created, slug)
}

async function partsOf(story: StoryEncounter, cast: Cast, startsAt: Date): Promise<EncounterPatch> {
  const sides = await sidesOf(story, cast)
  return {
    sides: { sides, chairMandateId: null },
    seats: {
      total: story.seats,
      bySide: Object.fromEntries(Object.entries(story.sides).map(([code, side]) => [code, side.seats])),
      releaseAt: new Date(startsAt.getTime() - (story.closesBefore + 1) * day),
      minimumToHold: Math.ceil(story.seats / 4),
    },
    programme: story.blocks.map((block) => ({ ...plainBlock, languages: story.languages, ...block }) as BlockPart),
    rules: {
      opensAt: new Date(startsAt.getTime() - story.opensBefore * day),
      closesAt: new Date(startsAt.getTime() - story.closesBefore * day),
      allowedFunctions: story.allowedFunctions,
      requiresApproval: false,
      waitingPolicy: 'arrival',
      offerHours: 24,
      substitutionAllowed: true,
    },
    topics: story.topics,
  }
}

const plainBlock = {
  description: null,
  interpretation: 'none',
  isUnattributed: false,
  rounds: null,
  roundMinutes: null,
  changeoverMinutes: null,
} as const

async function sidesOf(story: StoryEncounter, cast: Cast): Promise<SidePart[]> {
  const sides: SidePart[] = []
  for (const [code, side] of Object.entries(story.sides)) {
    // The keys of the story's sides are the codes of `sideNames`.
    const drawn = sideNames[code as CastMember['side']]
    sides.push({
      code,
      ...drawn,
      access: side.access,
      territoryIds: [await territoryOf(code)],
      coHostMandateId: side.coHost === '' ? null : memberNamed(cast, side.coHost).mandateId,
    })
  }
  return sides
}

async function territoryOf(code: string): Promise<string> {
  const key =
    code === 'FR'
      ? ({ kind: 'country', country: 'FR', code: 'FR' } as const)
      : ({ kind: 'region', country: 'BE', code: code === 'VL' ? '02000' : '03000' } as const)
  const territory = await findTerritoryByCode(key)
  if (!territory) throw new Error(`No territory for side ${code}`)
  return territory.id
}

/** People ask for their seats side by side, over the weeks. */
function actsOfRegistrants(story: StoryEncounter, cast: Cast, idOf: () => string, [from, to]: [Date, Date]): Act[] {
  const members = registrantsOf(story, cast)
  const moments = spread(members.length, from, to)
  return members.map((member, index) => ({
    at: moments[index] ?? to,
    tell: async () => told(await ask(member, index, idOf()), `${story.slug}: ${member.official[5]}`),
  }))
}

async function ask({ personId, official }: CastMember, index: number, encounterId: string) {
  const topics = await db.topic.findMany({ where: { encounterId }, orderBy: { position: 'asc' }, select: { id: true } })
  return register(player(personId), {
    encounterId,
    officialId: personId,
    languages: official[6].split(' '),
    wishes: wishesOf(
      topics.map(({ id }) => id),
      index,
    ),
    needs: needsOf(index),
    phone: official[0] === 'FR' ? '06 00 00 00 00' : '0470 00 00 00',
    consents: { list: true, photo: false },
    locale: official[6].startsWith('nl') ? 'nl' : 'fr',
  })
}

/** Each begins with another topic. */
function wishesOf(topics: string[], index: number): string[] {
  return topics.map((_, rank) => topics[(index + rank) % topics.length] ?? '')
}

/** A few need something prepared. */
function needsOf(index: number): Needs {
  if (index % 6 === 1) return { choices: ['vegetarian'] }
  return index % 11 === 4 ? { choices: ['wheelchair'] } : { choices: [] }
}

function registrantsOf(story: StoryEncounter, cast: Cast): CastMember[] {
  const bySide = Object.entries(story.registrants).map(([side, count]) =>
    [...cast.values()]
      .filter((member) => member.side === side && story.allowedFunctions.includes(member.official[2]))
      .slice(0, count),
  )
  const longest = Math.max(0, ...bySide.map((side) => side.length))
  return Array.from({ length: longest }, (_, index) => bySide.flatMap((side) => side[index] ?? [])).flat()
}
