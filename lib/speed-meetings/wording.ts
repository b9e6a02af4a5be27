import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { Advice, Finding } from './advice'
import { amount } from './amounts'
import type { Moved } from './changes'
import type { Unmet } from './first-wish'
import { languagesIn, listed, type Names } from './names'
import type { Plan, Unassigned } from './plan'
import type { Problem } from './problem'
import { ProofWording } from './proof-wording'
import type { RhythmFinding } from './rhythm'

/** What the planner found, as sentences in one language. */
export class Wording {
  private readonly t

  constructor(
    private readonly locale: Locale,
    private readonly names: Names,
    private readonly problem: Problem,
  ) {
    this.t = translator(locale)
  }

  standing({ participant, round, reason }: Unassigned): string {
    return this.t(`speed-meetings:reasons.${reason}`, { name: this.names.person(participant), round })
  }

  /** What could not be helped. */
  certificates(plan: Pick<Plan, 'certificates'>): string[] {
    return new ProofWording(this.locale, this.names, this.problem).all(plan)
  }

  unmet({ participant, subject, why }: Unmet): string {
    const about = { name: this.names.person(participant), subject: this.names.subject(subject) }
    if (why.kind === 'full')
      return this.t('speed-meetings:firstWish.full', { ...about, rounds: listed(why.rounds, this.locale) })
    if (why.kind !== 'cost') return this.t(`speed-meetings:firstWish.${why.kind}`, about)
    const price = { ...about, round: why.round, points: amount('points', why.points, this.locale) }
    if (why.inPlaceOf === undefined) return this.t('speed-meetings:firstWish.free', price)
    const other = this.names.person(why.inPlaceOf)
    return this.t(`speed-meetings:firstWish.${why.loses === undefined ? 'instead' : 'loses'}`, { ...price, other })
  }

  moved({ participant, round, from, to, why }: Moved): string {
    const place = (table: string | null) =>
      table === null ? this.t('speed-meetings:nowhere') : this.names.table(table)
    const about = { name: this.names.person(participant), round, from: place(from), to: place(to) }
    return this.t(`speed-meetings:moved.${why}`, about)
  }

  advice({ finding, before, after }: Advice): string {
    const said = this.finding(finding)
    if (!before || !after) return said
    const quality = (Q: number) => formatNumber(Q, this.locale, 1)
    const effect = this.t('speed-meetings:effect', {
      standingBefore: before.U,
      standingAfter: after.U,
      forgottenBefore: before.Z,
      forgottenAfter: after.Z,
      before: quality(before.Q),
      after: quality(after.Q),
    })
    return `${said} ${effect}`
  }

  rhythm(finding: RhythmFinding): string {
    return finding.kind === 'noChangeover'
      ? this.t('speed-meetings:advice.noChangeover', { least: finding.least })
      : this.t('speed-meetings:advice.tooLong', {
          needed: finding.needed,
          available: finding.available,
          fits: amount('rounds', finding.fits, this.locale),
        })
  }

  private finding(finding: Finding): string {
    switch (finding.kind) {
      case 'wantedMore': {
        const { people, seats } = finding
        return this.t('speed-meetings:advice.wantedMore', {
          subject: this.names.subject(finding.subject),
          people: amount('people', people, this.locale),
          seats: amount('seats', seats, this.locale),
        })
      }
      case 'languageDesert': {
        const of = { count: finding.people, languages: languagesIn(this.locale, finding.languages) }
        if (finding.subjects === 0) return this.t('speed-meetings:certificates.noSubject', of)
        const subjects = amount('subjects', finding.subjects, this.locale)
        return this.t('speed-meetings:advice.languageDesert', {
          ...of,
          subjects,
          rounds: amount('rounds', finding.rounds, this.locale),
        })
      }
      case 'underMinimum': {
        const { table, min, people } = finding
        return this.t('speed-meetings:advice.underMinimum', {
          table: this.names.table(table),
          min,
          people: amount('people', people, this.locale),
        })
      }
      case 'tooFewVisitors': {
        const { round, visitors, needed } = finding
        return this.t('speed-meetings:advice.tooFewVisitors', { round, visitors, needed })
      }
    }
  }
}
