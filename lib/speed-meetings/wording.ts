import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { Advice, Finding } from './advice'
import { amount } from './amounts'
import type { Unmet, WhyNot } from './first-wish'
import type { Moved } from './moved'
import { languagesIn, listed, type Names } from './names'
import type { Plan, Unassigned } from './plan'
import type { Problem } from './problem'
import { ProofWording } from './proof-wording'
import type { RhythmFinding } from './rhythm'

type Cost = Extract<WhyNot, { kind: 'cost' }>

/** A fixed seat stands in for languages and blocked subjects. */
const reasonsOfFixed = ['SEEN', 'CLOSED', 'FULL', 'APART'] as const

/** What the planner found, as sentences in one language. */
export class Wording {
  private readonly t
  private readonly place: ReadonlyMap<string, number>

  constructor(
    private readonly locale: Locale,
    private readonly names: Names,
    private readonly problem: Problem,
  ) {
    this.t = translator(locale)
    this.place = new Map(problem.people.map(({ id }, i) => [id, i]))
  }

  standing({ participant, round, reason }: Unassigned): string {
    const { people, tableList, rounds, fixed, apart } = this.problem
    const i = this.place.get(participant) ?? -1
    const about = { name: this.names.person(participant), round }
    const only = tableList[fixed[i * rounds + round - 1] ?? -1]
    const ofOnly = reasonsOfFixed.find((one) => one === reason)
    if (only && ofOnly)
      return this.t(`speed-meetings:reasons.fixed.${ofOnly}`, { ...about, table: this.names.table(only.id) })
    if (reason === 'LANGUAGE' && !people[i]?.languages?.length)
      return this.t('speed-meetings:reasons.noLanguage', about)
    const said = this.t(`speed-meetings:reasons.${reason}`, about)
    // Where people are to be kept apart, a seat more may be one beside them.
    const isEnough = reason === 'FULL' && !apart[i]?.length
    return isEnough ? `${said} ${this.t('speed-meetings:oneMoreSeat')}` : said
  }

  /** What could not be helped. */
  certificates(plan: Pick<Plan, 'certificates'>): string[] {
    return new ProofWording(this.locale, this.names, this.problem).all(plan)
  }

  unmet({ participant, subject, why }: Unmet): string {
    const about = { name: this.names.person(participant), subject: this.names.subject(subject) }
    if (why.kind === 'cost') return this.price(why, about)
    if (why.kind !== 'obstacles') return this.t(`speed-meetings:firstWish.${why.kind}`, about)
    const obstacles = why.obstacles.map(({ obstacle, rounds }) =>
      this.t('speed-meetings:obstacles.rounds', {
        count: rounds.length,
        rounds: listed(rounds, this.locale),
        obstacle: this.t(`speed-meetings:obstacles.${obstacle}`),
      }),
    )
    const said = this.t('speed-meetings:firstWish.obstacles', { ...about, obstacles: obstacles.join(' ') })
    const isEnough = why.obstacles.some(({ obstacle }) => obstacle === 'full')
    return isEnough ? `${said} ${this.t('speed-meetings:oneMoreSeat')}` : said
  }

  private price({ round, inPlaceOf, loses, price }: Cost, about: { name: string; subject: string }): string {
    const kind = inPlaceOf === undefined ? 'free' : loses === undefined ? 'instead' : 'loses'
    const of = { ...about, round, other: inPlaceOf === undefined ? '' : this.names.person(inPlaceOf) }
    if (price === 'forgotten') return this.t(`speed-meetings:forgotten.${kind}`, of)
    return this.t(`speed-meetings:firstWish.${kind}`, { ...of, points: amount('points', price.points, this.locale) })
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
      case 'noLanguage': {
        const called = finding.participants.map((id) => this.names.person(id))
        return this.t('speed-meetings:certificates.noLanguage', {
          count: called.length,
          name: listed(called, this.locale),
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
