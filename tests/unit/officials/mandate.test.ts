import { describe, expect, it } from 'vitest'
import { isDelegationActive, latestDelegationEnd } from '@/lib/officials/delegation'
import {
  columnOfDay,
  compareMandates,
  dayOfColumn,
  hasEnded,
  isInForce,
  mandateProofLife,
  mandateStateAt,
  officeDay,
} from '@/lib/officials/mandate'

const period = (startsOn: string | null, endsOn: string | null) => ({
  startsOn: startsOn === null ? null : columnOfDay(startsOn),
  endsOn: endsOn === null ? null : columnOfDay(endsOn),
})

describe('a mandate', () => {
  it.each([
    ['2026-03-20', '2032-03-31', '2026-03-19', false],
    ['2026-03-20', '2032-03-31', '2026-03-20', true],
    ['2026-03-20', '2032-03-31', '2032-03-31', true],
    ['2026-03-20', '2032-03-31', '2032-04-01', false],
    [null, '2026-11-21', '2026-11-21', true],
    [null, '2026-11-21', '2026-11-22', false],
    ['2026-11-21', null, '2099-01-01', true],
    [null, null, '2026-11-21', true],
  ])('from %s to %s is in force on %s: %s', (startsOn, endsOn, day, expected) => {
    expect(isInForce(period(startsOn, endsOn), day)).toBe(expected)
  })

  it('has not ended on its last day', () => {
    expect(hasEnded(period(null, '2026-11-21'), '2026-11-21')).toBe(false)
    expect(hasEnded(period(null, '2026-11-21'), '2026-11-22')).toBe(true)
  })

  it.each([
    [period('2026-12-01', null), 'verified', 'toCome'],
    [period('2020-12-01', '2026-11-20'), 'verified', 'ended'],
    [period('2020-12-01', null), 'verified', 'verified'],
    [period('2020-12-01', null), 'declared', 'declared'],
    [period('2020-12-01', null), 'toReconfirm', 'toReconfirm'],
  ] as const)('%o %s is %s', (dates, proof, state) => {
    expect(mandateStateAt({ ...dates, proof }, '2026-11-21')).toBe(state)
  })

  it('is verified once, and doubted only when verified', () => {
    expect(mandateProofLife.from('verify')).toEqual(['declared', 'toReconfirm'])
    expect(mandateProofLife.from('doubt')).toEqual(['verified'])
  })

  it('puts what counts first', () => {
    const ended = { ...period(null, '2026-01-01'), proof: 'verified', function: 'mayor' } as const
    const declared = { ...period(null, null), proof: 'declared', function: 'mayor' } as const
    const councillor = { ...period(null, null), proof: 'verified', function: 'councillor' } as const
    const mayor = { ...period(null, null), proof: 'verified', function: 'mayor' } as const
    expect([ended, declared, councillor, mayor].toSorted(compareMandates('2026-11-21'))).toEqual([
      mayor,
      councillor,
      declared,
      ended,
    ])
  })

  it('changes day at midnight in Brussels', () => {
    expect(officeDay(new Date('2026-11-21T22:59:59Z'))).toBe('2026-11-21')
    expect(officeDay(new Date('2026-11-21T23:00:00Z'))).toBe('2026-11-22')
  })

  it('keeps a day through a column', () => {
    expect(dayOfColumn(columnOfDay('2026-03-29'))).toBe('2026-03-29')
  })
})

describe('a delegation', () => {
  it.each([
    ['2026-11-20', '2026-11-30', null, '2026-11-19', false],
    ['2026-11-20', '2026-11-30', null, '2026-11-20', true],
    ['2026-11-20', '2026-11-30', null, '2026-11-30', true],
    ['2026-11-20', '2026-11-30', null, '2026-12-01', false],
    ['2026-11-20', '2026-11-30', new Date('2026-11-21T08:00:00Z'), '2026-11-21', false],
  ])('from %s to %s, revoked %s, counts on %s: %s', (startsOn, endsOn, revokedAt, day, expected) => {
    const delegation = { startsOn: columnOfDay(startsOn), endsOn: columnOfDay(endsOn), revokedAt }
    expect(isDelegationActive(delegation, day)).toBe(expected)
  })

  it.each([
    ['2026-11-21', null, '2027-11-21'],
    ['2026-11-21', '2027-03-31', '2027-03-31'],
    ['2026-11-21', '2032-03-31', '2027-11-21'],
    ['2028-02-29', null, '2029-03-01'],
  ])('given on %s under a mandate until %s ends at the latest on %s', (today, mandateEnd, latest) => {
    expect(latestDelegationEnd(today, mandateEnd === null ? null : columnOfDay(mandateEnd))).toBe(latest)
  })
})
