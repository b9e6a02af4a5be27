import { formatList, formatNumber, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { Advice, Finding } from './advice'
import { wouldTake } from './certificates'
import type { Moved } from './changes'
import type { Unmet } from './first-wish'
import type { Certificate, Plan, Unassigned } from './plan'
import type { Problem } from './problem'
import type { RhythmFinding } from './rhythm'

/** How people, tables and subjects are called where the sentences are read. */
export type Names = { person: (id: string) => string; table: (id: string) => string; subject: (id: string) => string }

const asWritten = (id: string) => id

export const idsAsNames: Names = { person: asWritten, table: asWritten, subject: asWritten }

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

  /** What could not be helped; people who lack subjects for the same languages are one sentence. */
  certificates(plan: Pick<Plan, 'certificates'>): string[] {
    const groups = new Map<string, { at: number; count: number }>()
    const others: Exclude<Certificate, { kind: 'subjects' }>[] = []
    for (const certificate of plan.certificates) {
      if (certificate.kind !== 'subjects') {
        others.push(certificate)
        continue
      }
      const at = this.problem.people.findIndex(({ id }) => id === certificate.participant)
      const key = `${this.problem.tongue[at]} ${this.reach(at).subjects} ${this.reach(at).rounds}`
      const known = groups.get(key)
      if (known) known.count++
      else groups.set(key, { at, count: 1 })
    }
    return [...[...groups.values()].map((group) => this.ofSubjects(group)), ...others.map((one) => this.ofRound(one))]
  }

  unmet({ participant, subject, why }: Unmet): string {
    const about = { name: this.names.person(participant), subject: this.names.subject(subject) }
    if (why.kind === 'full') return this.t('speed-meetings:firstWish.full', { ...about, rounds: this.list(why.rounds) })
    if (why.kind !== 'cost') return this.t(`speed-meetings:firstWish.${why.kind}`, about)
    const price = { ...about, round: why.round, points: formatNumber(why.points, this.locale, 2) }
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
          fits: finding.fits,
        })
  }

  private finding(finding: Finding): string {
    switch (finding.kind) {
      case 'wantedMore': {
        const { people, seats } = finding
        return this.t('speed-meetings:advice.wantedMore', {
          subject: this.names.subject(finding.subject),
          people,
          seats,
        })
      }
      case 'languageDesert': {
        const { people: count, subjects, rounds } = finding
        const languages = this.languages(finding.languages)
        return this.t('speed-meetings:advice.languageDesert', { count, languages, subjects, rounds })
      }
      case 'underMinimum': {
        const { min, people } = finding
        return this.t('speed-meetings:advice.underMinimum', { table: this.names.table(finding.table), min, people })
      }
      case 'tooFewVisitors': {
        const { round, visitors, needed } = finding
        return this.t('speed-meetings:advice.tooFewVisitors', { round, visitors, needed })
      }
    }
  }

  private ofSubjects({ at, count }: { at: number; count: number }): string {
    const person = this.problem.people[at]
    const languages = person?.languages ?? []
    if (languages.length === 0)
      return this.t('speed-meetings:certificates.subjectsNone', { name: this.names.person(person?.id ?? '') })
    return this.t('speed-meetings:certificates.subjects', {
      count,
      languages: this.languages(languages),
      ...this.reach(at),
    })
  }

  private ofRound(certificate: Exclude<Certificate, { kind: 'subjects' }>): string {
    const { round } = certificate
    const { visitors, rounds, tables, present, on, least, most, people } = this.problem
    const r = round - 1
    const all = Array.from({ length: tables }, (_, t) => t)
    if (certificate.kind === 'minimum') {
      const needed = all.reduce((sum, t) => sum + (on[r * tables + t] ? (least[t] ?? 0) : 0), 0)
      let there = 0
      for (let i = 0; i < visitors; i++) there += present[i * rounds + r] ?? 0
      return this.t('speed-meetings:certificates.minimum', { round, visitors: there, needed })
    }
    const members = new Set(certificate.participants)
    const together = people.flatMap(({ id }, i) => (members.has(id) ? [i] : []))
    const followed = all.filter((t) => together.some((i) => wouldTake(this.problem, i, r, t)))
    const seats = followed.reduce((sum, t) => sum + (most[t] ?? 0), 0)
    return this.t('speed-meetings:certificates.seats', { count: together.length, round, seats })
  }

  /** Subjects within reach and rounds attended, of a visitor. */
  private reach(i: number): { subjects: number; rounds: number } {
    const { rounds, tables, from, present, subject } = this.problem
    const open = new Set<number>()
    let attended = 0
    for (let r = from; r < rounds; r++) {
      if (!present[i * rounds + r]) continue
      attended++
      for (let t = 0; t < tables; t++) if (wouldTake(this.problem, i, r, t)) open.add(subject[t] ?? 0)
    }
    return { subjects: open.size, rounds: attended }
  }

  private languages(codes: readonly string[]): string {
    // An instance from elsewhere may name a language in its own way.
    return this.list(codes.map((code) => (/^[a-z]{2,3}$/.test(code) ? languageName(code, this.locale) : code)))
  }

  private list(items: readonly (string | number)[]): string {
    return formatList(items.map(String), this.locale)
  }
}
