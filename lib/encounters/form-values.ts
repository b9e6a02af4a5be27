import { wallTimeFields } from '@/lib/platform/wall-time'

// What stands in the fields of a form at first, by posted name.

type Occasion = {
  zone: string
  startsAt: Date
  endsAt: Date
  attendance: string
  venueName: string | null
  venueAddress: string | null
  onlineUrl: string | null
}

type Values = Record<string, string | string[]>

export function occasionValues(encounter: Occasion): Values {
  const { zone, startsAt, endsAt, attendance, venueName, venueAddress, onlineUrl } = encounter
  return {
    zone,
    ...wallTimeFields(startsAt, zone, 'starts'),
    ...wallTimeFields(endsAt, zone, 'ends'),
    attendance,
    venueName: venueName ?? '',
    venueAddress: venueAddress ?? '',
    onlineUrl: onlineUrl ?? '',
  }
}

type Rules = {
  zone: string
  registrationOpensAt: Date
  registrationClosesAt: Date
  allowedFunctions: string[]
  requiresApproval: boolean
  waitingPolicy: string
  offerHours: number
  substitutionAllowed: boolean
}

export function rulesValues(encounter: Rules): Values {
  const { zone, registrationOpensAt, registrationClosesAt, offerHours, waitingPolicy } = encounter
  return {
    ...wallTimeFields(registrationOpensAt, zone, 'opens'),
    ...wallTimeFields(registrationClosesAt, zone, 'closes'),
    'allowedFunctions[]': encounter.allowedFunctions,
    requiresApproval: encounter.requiresApproval ? 'on' : '',
    waitingPolicy,
    offerHours: String(offerHours),
    substitutionAllowed: encounter.substitutionAllowed ? 'on' : '',
  }
}

type Seats = {
  zone: string
  seatsReleaseAt: Date | null
  minimumToHold: number | null
  totalSeats: { seats: number } | null
  sides: { code: string; pool: { seats: number } | null }[]
}

/** A figure that nobody has given yet is an empty field, not a zero. */
function figure(pool: { seats: number } | null): string {
  return pool?.seats ? String(pool.seats) : ''
}

export function seatsValues({ zone, seatsReleaseAt, minimumToHold, totalSeats, sides }: Seats): Values {
  return {
    'seats.total': figure(totalSeats),
    ...Object.fromEntries(sides.map(({ code, pool }) => [`seats.sides.${code}`, figure(pool)])),
    ...(seatsReleaseAt && wallTimeFields(seatsReleaseAt, zone, 'release')),
    minimumToHold: minimumToHold ? String(minimumToHold) : '',
  }
}
