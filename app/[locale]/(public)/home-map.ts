import { drawMap } from '@/lib/communes/map.queries'
import type { MapDrawing } from '@/lib/communes/map-drawing'
import { meetingPlaces } from '@/lib/encounters/meeting-places'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import { cachedRows } from '@/lib/platform/public-cache'

/** Where nothing is announced: the border between Lille, Kortrijk and Tournai, where these encounters come from. */
const cradle = { west: 2.85, south: 50.5, east: 3.5, north: 50.92 }

/** The hero writes over the right, cuts the sides on a phone, top and bottom on a wide screen; a phone's names are larger. */
const frame = {
  width: 760,
  height: 620,
  padding: 110,
  cut: { left: 40, right: 190, top: 80, bottom: 80 },
  textSize: 24,
}

/** The border around the encounters that come next. */
export async function homeMap(encounters: readonly EncounterCard[]): Promise<MapDrawing> {
  const meetings = encounters.map(meetingPlaces).filter((places) => places.length > 0)
  const places = meetings.flat()
  const name = meetings.map((communes) => communes.map(({ country, code }) => country + code).join('-'))
  const marks = meetings.map((communes) => ({ kind: 'encounter' as const, communes }))
  const fit = places.length > 0 ? places : cradle
  return cachedRows(['homeMap', ...name], () => drawMap({ ...frame, fit, marks, labels: 4, dots: true }), {
    tags: ['communes'],
  })
}
