import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { amount } from './amounts'
import { languagesIn, type Names } from './names'
import type { Certificate, Plan } from './plan'
import type { Problem } from './problem'
import { wouldTake } from './reach'

/** What could not be helped, whatever the plan, as sentences in one language. */
export class ProofWording {
  private readonly t

  constructor(
    private readonly locale: Locale,
    private readonly names: Names,
    private readonly problem: Problem,
  ) {
    this.t = translator(locale)
  }

  /** People who lack subjects for the same languages are one sentence. */
  all(plan: Pick<Plan, 'certificates'>): string[] {
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

  private ofSubjects({ at, count }: { at: number; count: number }): string {
    const person = this.problem.people[at]
    const languages = person?.languages ?? []
    if (languages.length === 0)
      return this.t('speed-meetings:certificates.noLanguage', { name: this.names.person(person?.id ?? '') })
    const { subjects, rounds } = this.reach(at)
    const of = { count, languages: languagesIn(this.locale, languages) }
    if (subjects === 0) return this.t('speed-meetings:certificates.noSubject', of)
    return this.t('speed-meetings:certificates.subjects', {
      ...of,
      subjects: amount('subjects', subjects, this.locale),
      rounds: amount('rounds', rounds, this.locale),
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
    return this.t('speed-meetings:certificates.seats', {
      count: together.length,
      round,
      seats: amount('seats', seats, this.locale),
    })
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
}
