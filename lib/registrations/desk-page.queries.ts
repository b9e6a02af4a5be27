import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readContent } from '@/lib/i18n/content'
import { mayOrganise } from '@/lib/organisations/policy'
import { db } from '@/lib/platform/db'
import { answersOf } from './page.queries'
import { listPlaces } from './places.queries'
import { maySeeList } from './policy'
import { cardOf, registrationCardSelect } from './queries'

export type DeskRegistration = NonNullable<Awaited<ReturnType<typeof findDeskRegistration>>>

/** One registration as its organiser sees it: who, what was answered, where in the line, which letters left. */
export async function findDeskRegistration(
  actor: Actor,
  encounter: { id: string; organisationId: string },
  id: string,
) {
  if (!maySeeList(actor, encounter)) return null
  const row = await db.registration.findFirst({
    where: { id, encounterId: encounter.id },
    select: {
      ...registrationCardSelect,
      endNote: true,
      spokenLanguages: true,
      wishes: true,
      phone: true,
      needs: true,
      listConsentAt: true,
      photoConsentAt: true,
      organiserNote: true,
      skips: { orderBy: { at: 'desc' }, take: 5, select: { id: true, at: true, reason: true } },
    },
  })
  if (!row) return null
  const topics = await db.topic.findMany({ where: { encounterId: encounter.id }, select: { id: true, question: true } })
  const letters = await db.outboxMessage.findMany({
    where: { registrationId: id },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, subject: true, toAddress: true, status: true, lastError: true, createdAt: true, sentAt: true },
  })
  const places = row.status === 'waitlisted' ? await listPlaces([encounter.id]) : null
  const mayDecide = mayOrganise(actor, encounter.organisationId)
  const questions = new Map(topics.map((topic) => [topic.id, readContent(topic.question)]))
  return {
    ...row,
    ...cardOf(row),
    mayDecide,
    answers: mayDecide ? answersOf(row) : null,
    wished: row.wishes.flatMap((wish) => questions.get(wish) ?? []),
    letters: mayDecide ? letters : [],
    inLine: places?.get(id) ?? null,
  }
}
