import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { type Refusal, refuse } from '@/lib/platform/result'
import { seal } from '@/lib/platform/secrets'
import { consentVersion } from './consent'
import { writeNeeds } from './need'
import type { Answers } from './schema'

export type { Answers }

/** A topic that is not on the programme any more cannot be wished for. */
export async function refusalOfWishes(
  tx: Tx,
  encounterId: string,
  wishes: readonly string[] = [],
): Promise<Refusal | null> {
  if (wishes.length === 0) return null
  const known = await tx.topic.count({ where: { encounterId, id: { in: [...wishes] } } })
  return known === wishes.length ? null : refuse('unknownTopic', { field: 'wishes' })
}

/**
 * Answers as columns: phone and needs sealed. Consents only of the person concerned; left out, they stay as they are,
 * which for a new registration is no.
 */
export function answerColumns(
  { languages = [], wishes = [], needs, phone, consents }: Partial<Answers>,
  { now, mayConsent }: { now: Date; mayConsent: boolean },
) {
  const written = needs ? writeNeeds(needs) : null
  return {
    spokenLanguages: languages,
    wishes,
    phone: phone ? seal(phone) : null,
    needs: written ? seal(written) : null,
    ...(consents && mayConsent
      ? {
          listConsentAt: consents.list ? now : null,
          photoConsentAt: consents.photo ? now : null,
          consentVersion,
        }
      : {}),
  }
}
