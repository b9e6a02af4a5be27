import type { Pool, Registered, Step, Story } from './model'
import type { Postgres } from './postgres'

type Row = Registered & { encounterId: string }

/** The pools of an encounter as they are at this moment. */
export async function poolsOf(postgres: Postgres, encounterId: string): Promise<Pool[]> {
  return postgres.rows<Pool>(
    `SELECT "sideId", "seats", "capacity", "taken" FROM "SeatPool" WHERE "encounterId" = $1 ORDER BY "id"`,
    [encounterId],
  )
}

/** What the history of an encounter tells, in the order of its rows, which is the order of its lock. */
export async function storyOf(postgres: Postgres, encounterId: string, pools: Pool[]): Promise<Story> {
  const [encounter] = await postgres.rows<{ slug: string; policy: Story['policy'] }>(
    `SELECT "slug", "waitingPolicy" AS policy FROM "Encounter" WHERE "id" = $1`,
    [encounterId],
  )
  if (!encounter) throw new Error(`No encounter ${encounterId}`)
  const registrations = await postgres.rows<Row>(
    `SELECT "id", "sideId", "number", "status" FROM "Registration" WHERE "encounterId" = $1`,
    [encounterId],
  )
  return {
    encounter: encounter.slug,
    policy: encounter.policy,
    pools,
    registrations,
    steps: await stepsOf(postgres, encounterId),
  }
}

type Told = { id: string; action: string; details: Record<string, unknown> }

async function stepsOf(postgres: Postgres, encounterId: string): Promise<Step[]> {
  const told = await postgres.rows<Told>(
    `SELECT h."subjectId" AS id, h."action", h."details" FROM "History" h
     LEFT JOIN "Registration" r ON h."subjectType" = 'registration' AND r."id"::text = h."subjectId"
     WHERE (r."encounterId" = $1 AND h."details" ? 'to') OR (h."subjectType" = 'encounter' AND h."subjectId" = $1::text
       AND h."action" = 'encounter.seatsSet')
     ORDER BY h."id"`,
    [encounterId],
  )
  return told.map(({ id, action, details }) => ({
    registrationId: id,
    action: action.replace(/^.*\./, ''),
    to: typeof details.to === 'string' ? details.to : null,
    substituteId: typeof details.substituteId === 'string' ? details.substituteId : null,
    total: typeof details.total === 'number' ? details.total : null,
    bySide: seatsBySide(details.sides),
  }))
}

/** "SIDE:SEATS", as the command writes them. */
function seatsBySide(sides: unknown): Record<string, number> {
  const list = Array.isArray(sides) ? sides.map(String) : []
  return Object.fromEntries(list.map((side) => [side.slice(0, side.indexOf(':')), Number(side.split(':')[1])]))
}
