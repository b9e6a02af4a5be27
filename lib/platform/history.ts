import 'server-only'
import type { Tx } from './db'
import { requestId } from './request'

/** Who is written into history; every `Actor` is one. */
export type Author = { kind: string; personId?: string }

export type Entry = {
  subject: { type: string; id: string }
  /** subject.pastTense: `registration.made`, `encounter.published`. A label per action in locales/<lang>/history.json. */
  action: string
  /** The official somebody acted for. */
  onBehalfOfId?: string | null
  /** Ids, states and figures; no personal data. */
  details?: Record<string, string | number | boolean | null | string[]>
}

/** One history row, in the transaction of the change itself. Numbering and hash chain: prisma/migrations, `history_chain`. */
export async function record(tx: Tx, author: Author, entry: Entry): Promise<void> {
  await tx.history.create({
    data: {
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      action: entry.action,
      actorKind: author.kind,
      actorId: author.personId ?? null,
      onBehalfOfId: entry.onBehalfOfId ?? null,
      details: entry.details ?? {},
      requestId: await requestId(),
    },
  })
}
