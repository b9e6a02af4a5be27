import type { Actor } from '@/lib/auth/actor'
import { createEncounter, publishEncounter } from '@/lib/encounters/commands'
import type { AboutPart, OccasionPart, SidePart } from '@/lib/encounters/parts'
import type { Content } from '@/lib/i18n/content'
import { db, dbNow } from '@/lib/platform/db'
import { type Border, inFrench } from './border'
import { aMayor, granted } from './people'

// Encounters as organisers make them: through the commands, so that every state is one that can be reached.

const day = 86_400_000

export const about = (title = 'Halluin – Menen'): AboutPart => ({
  kind: 'proximity',
  title: inFrench(title),
  summary: null,
  audience: null,
  languages: ['fr', 'nl'],
  interpretation: null,
})

/** Three hours, a month from now. */
export async function occasion(given: Partial<OccasionPart> = {}): Promise<OccasionPart> {
  const startsAt = given.startsAt ?? new Date(Math.ceil((await dbNow()).getTime() / 60_000) * 60_000 + 30 * day)
  return {
    zone: 'Europe/Brussels',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
    attendance: 'onSite',
    venueName: 'Salle du Manège',
    venueAddress: null,
    commune: null,
    onlineUrl: null,
    accessibility: null,
    ...given,
  }
}

export const aSide = (code: string, given: Partial<SidePart> & { name?: Content } = {}): SidePart => ({
  code,
  name: inFrench(`Versant ${code}`),
  drawing: code === 'FR' ? 'a' : code === 'VL' ? 'b' : 'c',
  access: null,
  territoryIds: [],
  coHostMandateId: null,
  ...given,
})

type Given = {
  organisationId: string
  title?: string
  seats?: { total: number; FR: number; VL: number }
  occasion?: Partial<OccasionPart>
}

/** A draft that lacks nothing: two sides with their mayors as co-hosts, and seats. */
export async function aDraft(actor: Actor, border: Border, { organisationId, title, seats, occasion: when }: Given) {
  const french = await aMayor({ of: 'Halluin', givenName: 'Claire', familyName: 'Delmotte' })
  const flemish = await aMayor({ of: 'Menen', givenName: 'Bart', familyName: 'Verhelst' })
  const { total, ...bySide } = seats ?? { total: 40, FR: 20, VL: 20 }
  const made = granted(
    await createEncounter(actor, {
      organisationId,
      about: about(title),
      occasion: await occasion(when),
      sides: {
        chairMandateId: null,
        sides: [
          aSide('FR', { territoryIds: [border.french], coHostMandateId: french.mandateId }),
          aSide('VL', { territoryIds: [border.flemish], coHostMandateId: flemish.mandateId }),
        ],
      },
      seats: { total, bySide, releaseAt: null, minimumToHold: null },
    }),
  )
  return { ...made, french, flemish }
}

/** The same, published. */
export async function aPublishedEncounter(actor: Actor, border: Border, given: Given) {
  const draft = await aDraft(actor, border, given)
  granted(await publishEncounter(actor, draft.id, await versionOf(draft.id)))
  return draft
}

export async function versionOf(encounterId: string): Promise<number> {
  return (await db.encounter.findUniqueOrThrow({ where: { id: encounterId } })).version
}

/** The sides of an encounter as its form sends them back. */
export async function sidesAsTheyAre(encounterId: string): Promise<SidePart[]> {
  const sides = await db.side.findMany({
    where: { encounterId },
    orderBy: { position: 'asc' },
    include: { territories: true, coHosts: { where: { role: 'coHost' } } },
  })
  return sides.map((side) =>
    aSide(side.code, {
      id: side.id,
      drawing: side.drawing,
      territoryIds: side.territories.map((one) => one.territoryId),
      coHostMandateId: side.coHosts[0]?.mandateId ?? null,
    }),
  )
}
