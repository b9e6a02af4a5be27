import { readContent, readOptionalContent } from '@/lib/i18n/content'

/** What a call may say beside its title and lede. */
export type CallText =
  | 'points'
  | 'audience'
  | 'eligibleApplicants'
  | 'programme'
  | 'topics'
  | 'hostCommitments'
  | 'organiserCommitments'
  | 'criteria'

/** What a call says of itself, read from its row. How it ended is not among it: that has its moment. */
export function callTexts(row: Record<'title' | 'lede' | CallText, unknown>) {
  return {
    title: readContent(row.title),
    lede: readContent(row.lede),
    points: readOptionalContent(row.points),
    audience: readOptionalContent(row.audience),
    eligibleApplicants: readOptionalContent(row.eligibleApplicants),
    programme: readOptionalContent(row.programme),
    topics: readOptionalContent(row.topics),
    hostCommitments: readOptionalContent(row.hostCommitments),
    organiserCommitments: readOptionalContent(row.organiserCommitments),
    criteria: readOptionalContent(row.criteria),
  }
}
