import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { dbNow, inTransaction, sqlState, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, type Refusal, Refused, refuse } from '@/lib/platform/result'
import { touchMandates } from './freshness.commands'
import { isElectedFunction } from './function'
import { columnOfDay, type Day, type ProofMethod } from './mandate'
import { makePerson, type NewPerson } from './person.commands'
import { isAdministrator } from './policy'

export type MandateTerms = { function: string; startsOn: Day | null; endsOn: Day | null; isActing: boolean }

export type NewMandate = MandateTerms & {
  person: { personId: string } | NewPerson
  bodyId: string
  /** How it is proved; null leaves it `declared`. */
  method: ProofMethod | null
}

/** An administrator (or an import) enters a mandate, of somebody known or new. */
export async function enterMandate(actor: Actor, { person, bodyId, method, ...terms }: NewMandate) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  const wrong = problemOf(terms)
  if (wrong) return wrong
  return withoutOverlap(() =>
    inTransaction(async (tx) => {
      const body = await tx.body.findUnique({ where: { id: bodyId }, select: { id: true } })
      if (!body) return refuse('unknownBody', { field: 'body' })
      const personId = await holderOf(tx, actor, person)
      const proof = method
        ? { proof: 'verified' as const, proofMethod: method, proofAt: await dbNow(tx), proofById: authorId(actor) }
        : {}
      const { id } = await tx.mandate.create({
        data: { personId, bodyId, ...columnsOf(terms), ...proof },
        select: { id: true },
      })
      await record(tx, actor, {
        subject: { type: 'mandate', id },
        action: 'mandate.entered',
        onBehalfOfId: personId,
        details: { ...terms, bodyId, method },
      })
      return done({ mandateId: id, personId })
    }),
  )
}

/** Corrects what was entered; the proof stays. */
export async function changeMandate(actor: Actor, mandateId: string, terms: MandateTerms) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  const wrong = problemOf(terms)
  if (wrong) return wrong
  return withoutOverlap(() =>
    inTransaction(async (tx) => {
      const mandate = await tx.mandate.findUnique({ where: { id: mandateId }, select: { personId: true } })
      if (!mandate) return refuse('notFound')
      await tx.mandate.update({ where: { id: mandateId }, data: columnsOf(terms) })
      await record(tx, actor, {
        subject: { type: 'mandate', id: mandateId },
        action: 'mandate.changed',
        onBehalfOfId: mandate.personId,
        details: { ...terms },
      })
      await touchMandates(tx, [mandateId])
      return done({ personId: mandate.personId })
    }),
  )
}

export function authorId(actor: Actor): string | null {
  return 'personId' in actor ? actor.personId : null
}

function problemOf({ function: code, startsOn, endsOn }: MandateTerms) {
  if (!isElectedFunction(code)) return refuse('unknownFunction', { field: 'function' })
  if (startsOn && endsOn && endsOn < startsOn) return refuse('endBeforeStart', { field: 'endsOn' })
  return null
}

function columnsOf({ startsOn, endsOn, ...terms }: MandateTerms) {
  return { ...terms, startsOn: startsOn && columnOfDay(startsOn), endsOn: endsOn && columnOfDay(endsOn) }
}

/** Somebody known by id, or new. An address that is somebody's already is no reason to guess that they are the same. */
async function holderOf(tx: Tx, actor: Actor, person: NewMandate['person']): Promise<string> {
  if ('personId' in person) {
    const known = await tx.person.findUnique({ where: { id: person.personId }, select: { id: true } })
    if (!known) throw new Refused(refuse('notFound'))
    return known.id
  }
  const { address } = person
  if (address && (await tx.emailAddress.findUnique({ where: { address }, select: { id: true } }))) {
    throw new Refused(refuse('addressKnown', { field: 'address' }))
  }
  const personId = await makePerson(tx, person)
  await record(tx, actor, {
    subject: { type: 'person', id: personId },
    action: 'person.entered',
    onBehalfOfId: personId,
  })
  return personId
}

/** PostgreSQL's exclusion_violation: the same person, function and body with days in common. */
const exclusionViolation = '23P01'

async function withoutOverlap<T>(work: () => Promise<T>): Promise<T | Refusal<'mandateOverlaps'>> {
  try {
    return await work()
  } catch (error) {
    if (sqlState(error) === exclusionViolation) return refuse('mandateOverlaps', { field: 'startsOn' })
    throw error
  }
}
