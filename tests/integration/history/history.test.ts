import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { listAudit, listHistoryBreaks } from '@/lib/history/audit.queries'
import { listHistory } from '@/lib/history/queries'
import { auditFilterSchema } from '@/lib/history/schema'
import { endMandate } from '@/lib/officials/endings.commands'
import { officeDay } from '@/lib/officials/mandate'
import { verifyMandate } from '@/lib/officials/proofs.commands'
import { db, inTransaction } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done } from '@/lib/platform/result'
import { aMayor, anAdministrator, anOrganisation, aTeamMember, granted, signedIn, tests } from '@/tests/support/people'

const filter = (over: object = {}) => auditFilterSchema.parse(over)

const write = (id: string, action: string) =>
  inTransaction(async (tx) => {
    await record(tx, tests, { subject: { type: 'person', id }, action, details: { note: 'é ü ∞', count: 3 } })
    return done()
  })

describe('the chain', () => {
  it('numbers and seals each subject by itself, also when many write at once', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
    await Promise.all(Array.from({ length: 10 }, (_, index) => write(index % 2 === 0 ? one : other, 'person.entered')))
    const rows = await db.history.findMany({
      where: { subjectId: { in: [one, other] } },
      orderBy: [{ subjectId: 'asc' }, { number: 'asc' }],
    })
    for (const id of [one, other]) {
      const own = rows.filter((row) => row.subjectId === id)
      expect(own.map((row) => row.number)).toEqual([1, 2, 3, 4, 5])
      expect(own.slice(1).map((row) => row.previousHash)).toEqual(own.slice(0, -1).map((row) => row.hash))
    }
    expect(await listHistoryBreaks(await anAdministrator())).toEqual([])
  })

  it('is append-only', async () => {
    const id = crypto.randomUUID()
    await write(id, 'person.entered')
    await expect(db.history.updateMany({ where: { subjectId: id }, data: { action: 'person.x' } })).rejects.toThrow(
      /append-only/,
    )
    await expect(db.history.deleteMany({ where: { subjectId: id } })).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE "History"`).rejects.toThrow(/append-only/)
  })

  it.each([
    [
      'a changed row',
      `UPDATE "History" SET "details" = '{"note": "other"}' WHERE "subjectId" = $1 AND "number" = 2`,
      [2],
    ],
    ['a changed author', `UPDATE "History" SET "actorKind" = 'visitor' WHERE "subjectId" = $1 AND "number" = 1`, [1]],
    ['a missing row', `DELETE FROM "History" WHERE "subjectId" = $1 AND "number" = 2`, [3]],
    [
      'a row sealed anew',
      `UPDATE "History" h SET "action" = 'person.x', "hash" = history_hash(jsonb_populate_record(h, '{"action": "person.x"}')) WHERE "subjectId" = $1 AND "number" = 1`,
      [2],
    ],
  ])('shows %s, made by somebody who switched the guard off', async (_what, sql, broken) => {
    const id = crypto.randomUUID()
    for (const action of ['person.entered', 'person.entered', 'person.entered']) await write(id, action)
    const client = new Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query(`SET session_replication_role = 'replica'`)
    await client.query(sql, [id])
    await client.end()
    const breaks = (await listHistoryBreaks(await anAdministrator())) ?? []
    expect(breaks.filter((row) => row.subjectId === id).map((row) => row.number)).toEqual(broken)
  })
})

describe('who reads a history', () => {
  it('of a mandate: its holder and administrators', async () => {
    const { mandateId, personId } = await aMayor()
    const subject = { type: 'mandate', id: mandateId } as const
    const stranger = await signedIn((await aMayor()).personId)
    expect(await listHistory(visitor, subject)).toBeNull()
    expect(await listHistory(stranger, subject)).toBeNull()
    expect((await listHistory(await signedIn(personId), subject))?.map((entry) => entry.action)).toEqual([
      'mandate.entered',
    ])
    expect(await listHistory(await anAdministrator(), subject)).toHaveLength(1)
  })

  it('of an organisation: its team', async () => {
    const { id } = await anOrganisation()
    const desk = await aTeamMember(id, 'desk')
    const stranger = await aTeamMember((await anOrganisation()).id)
    const entries = await listHistory(desk, { type: 'organisation', id })
    expect(entries?.map((entry) => entry.action)).toEqual(['team.joined', 'organisation.created'])
    expect(await listHistory(stranger, { type: 'organisation', id })).toBeNull()
  })

  it('says who did it and for whom', async () => {
    const administrator = await anAdministrator()
    await db.person.update({ where: { id: administrator.personId }, data: { givenName: 'Ada', familyName: 'Fictif' } })
    const { mandateId, personId } = await aMayor({ givenName: 'Claire', familyName: 'Delmotte' })
    granted(await endMandate(administrator, mandateId, officeDay(new Date())))
    const [entry] = (await listHistory(administrator, { type: 'mandate', id: mandateId })) ?? []
    expect(entry).toMatchObject({
      action: 'mandate.ended',
      number: 2,
      actor: { id: administrator.personId, name: 'Ada Fictif' },
      onBehalfOf: { id: personId, name: 'Claire Delmotte' },
    })
  })
})

describe('the audit', () => {
  it('is for administrators', async () => {
    const owner = await aTeamMember((await anOrganisation()).id)
    expect(await listAudit(visitor, filter())).toBeNull()
    expect(await listAudit(owner, filter())).toBeNull()
    expect(await listHistoryBreaks(owner)).toBeNull()
  })

  it('finds what somebody did, what was done for them, and what is about them', async () => {
    const administrator = await anAdministrator()
    const { mandateId } = await aMayor({ givenName: 'Élodie', familyName: 'Trouvée', method: null })
    granted(await verifyMandate(administrator, mandateId, 'document'))
    const found = await listAudit(administrator, filter({ person: 'trouvee elodie' }))
    expect(found?.entries.map((entry) => entry.action)).toEqual([
      'mandate.verified',
      'mandate.entered',
      'person.entered',
    ])
    const only = await listAudit(administrator, filter({ person: 'trouvee', action: 'mandate.verified' }))
    expect(only?.entries).toHaveLength(1)
    const none = await listAudit(administrator, filter({ person: 'trouvee', to: '2020-01-01' }))
    expect(none?.entries).toEqual([])
  })

  it('pages from an id, so that new rows move nothing', async () => {
    const administrator = await anAdministrator()
    const id = crypto.randomUUID()
    for (let count = 0; count < 51; count += 1) await write(id, 'person.entered')
    const first = await listAudit(administrator, filter({ id }))
    expect(first?.entries).toHaveLength(50)
    await write(id, 'person.entered')
    const second = await listAudit(administrator, filter({ id, before: first?.older }))
    expect(second?.entries.map((entry) => entry.number)).toEqual([1])
    expect(second?.older).toBeNull()
  })

  it('leaves out of its filter what it does not understand', () => {
    expect(filter({ person: '', subject: 'x', id: '1', action: "'; DROP", from: '2026-02-30', before: '-1' })).toEqual(
      {},
    )
  })
})
