import { describe, expect, it } from 'vitest'
import { formObject } from '@/lib/platform/form-data'
import { doorFor } from '@/lib/registrations/door'
import { type Candidacy, eligibility } from '@/lib/registrations/eligibility'
import { isOfferOpen, offerDeadline } from '@/lib/registrations/offer'
import { readReference, referenceFrom } from '@/lib/registrations/reference'
import { holdsSeat, isLive, registrationLife, registrationStatuses } from '@/lib/registrations/registration'
import { isReminderDue } from '@/lib/registrations/reminder'
import { detailsSchema, guestSchema, registerSchema } from '@/lib/registrations/schema'

const at = (iso: string) => new Date(iso)

describe('states', () => {
  it('live ones are four, those with a seat two', () => {
    expect(registrationStatuses.filter(isLive)).toEqual(['pending', 'waitlisted', 'offered', 'confirmed'])
    expect(registrationStatuses.filter(holdsSeat)).toEqual(['offered', 'confirmed'])
  })

  it('an ended one goes nowhere', () => {
    expect(registrationLife.stepsFrom('cancelled')).toEqual([])
    expect(registrationLife.stepsFrom('declined')).toEqual([])
  })
})

describe('an offer', () => {
  const terms = {
    offerHours: 24,
    registrationClosesAt: at('2026-12-01T11:00:00Z'),
    startsAt: at('2026-12-03T17:00:00Z'),
  }

  it.each([
    ['2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z'],
    ['2026-11-30T20:00:00Z', '2026-12-01T11:00:00Z'],
    ['2026-12-01T11:00:00Z', undefined],
    ['2026-12-02T00:00:00Z', undefined],
  ])('made at %s holds until %s', (now, until) => {
    expect(offerDeadline(terms, at(now))?.toISOString()).toBe(until?.replace('Z', '.000Z'))
  })

  it('is over at its very deadline', () => {
    const until = at('2026-11-21T10:00:00Z')
    expect([isOfferOpen(until, at('2026-11-21T09:59:59.999Z')), isOfferOpen(until, until)]).toEqual([true, false])
  })
})

describe('a reference', () => {
  it('is eight digits without I, L, O and U', () => {
    expect(referenceFrom(Uint8Array.from([7, 20, 2, 22, 9, 4, 26, 31]))).toBe('7M2P-94TZ')
  })

  it.each([
    ['7m2p94tz', '7M2P-94TZ'],
    [' 7M2P 94TZ ', '7M2P-94TZ'],
    ['OIL2-94TZ', '0112-94TZ'],
    ['7M2P-94T', null],
    ['7M2P-94TU', null],
  ])('%s is read as %s', (typed, read) => {
    expect(readReference(typed)).toBe(read)
  })
})

describe('a mandate', () => {
  const mandate: Candidacy = {
    id: 'm',
    function: 'mayor',
    proof: 'verified',
    startsOn: null,
    endsOn: null,
    sideId: 'FR',
  }
  const conditions = { allowedFunctions: ['mayor'], requiresApproval: false, hasSides: true, day: '2026-12-03' }

  it.each([
    ['opens the door', {}, {}, { isEligible: true, needsApproval: false }],
    ['only declared has to be approved', { proof: 'declared' }, {}, { isEligible: true, needsApproval: true }],
    ['in doubt too', { proof: 'toReconfirm' }, {}, { isEligible: true, needsApproval: true }],
    ['on its last day still counts', { endsOn: at('2026-12-03') }, {}, { isEligible: true }],
    [
      'that ends the day before does not',
      { endsOn: at('2026-12-02') },
      {},
      { isEligible: false, reason: 'mandateEnded' },
    ],
    ['that begins after does not', { startsOn: at('2026-12-04') }, {}, { isEligible: false, reason: 'mandateToCome' }],
    ['of another function does not', { function: 'alderman' }, {}, { isEligible: false, reason: 'notEligible' }],
    ['on no side does not', { sideId: null }, {}, { isEligible: false, reason: 'notOnASide' }],
    ['needs no side where there is none', { sideId: null }, { hasSides: false }, { isEligible: true }],
  ] as const)('%s', (_, of, where, answer) => {
    expect(eligibility([{ ...mandate, ...of }], { ...conditions, ...where })).toMatchObject(answer)
  })

  it('that is verified goes before one that is not; none at all is said', () => {
    const declared = { ...mandate, id: 'd', proof: 'declared' as const }
    expect(eligibility([declared, mandate], conditions)).toMatchObject({ mandate: { id: 'm' } })
    expect(eligibility([], conditions)).toEqual({ isEligible: false, reason: 'noMandate', mandate: null })
  })
})

describe('reminders', () => {
  const startsAt = at('2026-12-10T17:00:00Z')

  it.each([
    ['2026-12-03T16:59:00Z', '2026-11-01T00:00:00Z', 0, false],
    ['2026-12-03T17:00:00Z', '2026-11-01T00:00:00Z', 0, true],
    ['2026-12-05T17:00:00Z', '2026-11-01T00:00:00Z', 1, false],
    ['2026-12-09T17:00:00Z', '2026-11-01T00:00:00Z', 1, true],
    ['2026-12-09T17:00:00Z', '2026-12-09T08:00:00Z', 0, false],
    ['2026-12-10T17:00:00Z', '2026-11-01T00:00:00Z', 0, false],
  ])('at %s, confirmed %s, after %i: %s', (now, confirmedAt, reminders, isDue) => {
    expect(isReminderDue({ confirmedAt: at(confirmedAt), reminders }, startsAt, at(now))).toBe(isDue)
  })
})

describe('whom the door is for', () => {
  const me = { id: 'me', isOneself: true, hasMandate: true }
  const clerk = { ...me, hasMandate: false }
  const [bart, claire] = ['bart', 'claire'].map((id) => ({ id, isOneself: false, hasMandate: true }))

  it.each([
    [null, undefined, { kind: 'visitor' }],
    [[me], undefined, { kind: 'official', id: 'me' }],
    [[clerk], undefined, { kind: 'declare' }],
    [[clerk, bart], undefined, { kind: 'official', id: 'bart' }],
    [[clerk, bart, claire], undefined, { kind: 'choose', ids: ['bart', 'claire'] }],
    [[me, bart], undefined, { kind: 'choose', ids: ['me', 'bart'] }],
    [[me, bart], 'me', { kind: 'official', id: 'me' }],
    [[me, bart], 'bart', { kind: 'official', id: 'bart' }],
    [[me, bart], 'stranger', { kind: 'choose', ids: ['me', 'bart'] }],
    [[me], 'other', { kind: 'nobodyToActFor' }],
  ])('%j, %s', (choices, whom, door) => {
    expect(doorFor(choices?.flatMap((choice) => choice ?? []) ?? null, { whom })).toEqual(door)
  })

  it.each([
    [[me, bart], undefined, { kind: 'official', id: 'bart' }],
    [[me, bart], 'bart', { kind: 'official', id: 'bart' }],
    [[me, bart], 'me', { kind: 'choose', ids: ['me', 'bart'] }],
    [[clerk, bart, claire], 'claire', { kind: 'choose', ids: ['me', 'bart', 'claire'] }],
    [[clerk, bart, claire], 'other', { kind: 'choose', ids: ['me', 'bart', 'claire'] }],
    [[me, claire], undefined, { kind: 'notCovered' }],
  ])('while the bar says bart: %j, %s', (choices, whom, door) => {
    const known = choices.flatMap((choice) => choice ?? [])
    expect(doorFor(known, { whom, actingFor: 'bart' })).toEqual(door)
  })
})

describe('what a form sends', () => {
  const id = '01a20052-a3da-73b8-a928-c63e7be51d42'
  const sent = { encounterId: id, officialId: id, languages: ['fr'] }

  it('is whole with languages alone', () => {
    expect(registerSchema.parse(sent)).toEqual({ ...sent, wishes: [], needs: { choices: [] } })
  })

  it('says the language of a guest apart from that of the page', () => {
    const form = new FormData()
    const guest = { encounterId: id, givenName: 'Ana', familyName: 'Lopez', personLocale: 'en' }
    for (const [name, value] of Object.entries({ locale: 'fr', ...guest })) form.set(name, value)
    expect(guestSchema.parse(formObject(form))).toEqual(guest)
  })

  it.each([
    ['languages', { languages: undefined }, 'languageMissing'],
    ['phone', { phone: '0470 00' }, 'phoneTooShort'],
    ['phone', { phone: 'appelez-moi' }, 'unreadable'],
    ['wishes', { wishes: [id, id] }, 'topicTwice'],
  ])('%s %j is answered beside the field', (field, wrong, message) => {
    const { error } = registerSchema.safeParse({ ...sent, ...wrong })
    expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message])
  })

  it('says no where a box that was shown stayed empty, and nothing where none was shown', () => {
    const details = { registrationId: id, languages: ['fr'] }
    expect(detailsSchema.parse({ ...details, consents: { asked: '1' } }).consents).toEqual({
      list: false,
      photo: false,
    })
    expect(detailsSchema.parse(details).consents).toBeUndefined()
  })

  it('knows no other key', () => {
    expect(registerSchema.safeParse({ ...sent, status: 'confirmed' }).success).toBe(false)
  })
})
