import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { amount } from './amounts'
import { type Lack, lackOf } from './lack'
import { languagesIn, listed, type Names } from './names'
import type { Certificate, Plan } from './plan'
import type { Problem } from './problem'
import { wouldTake } from './reach'

type Lacking = { lack: Lack; who: number[] }
type OfRound = Exclude<Certificate, { kind: 'subjects' }>

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

  all({ certificates }: Pick<Plan, 'certificates'>): string[] {
    const lacking = new Set(certificates.flatMap((one) => (one.kind === 'subjects' ? [one.participant] : [])))
    const ofRounds = certificates.filter((one): one is OfRound => one.kind !== 'subjects')
    return [...this.alike(lacking).map((group) => this.ofSubjects(group)), ...ofRounds.map((one) => this.ofRound(one))]
  }

  /** People who lack subjects for the same reason are one sentence; what the organiser decided for somebody is one of its own. */
  private alike(lacking: ReadonlySet<string>): Lacking[] {
    const groups = new Map<string, Lacking>()
    for (const [i, { id }] of this.problem.people.entries()) {
      if (!lacking.has(id)) continue
      const lack = lackOf(this.problem, i)
      const own = { noLanguage: '', few: '', language: this.problem.tongue[i] }
      const key = JSON.stringify([lack, lack.kind in own ? own[lack.kind as keyof typeof own] : i])
      const known = groups.get(key)
      if (known) known.who.push(i)
      else groups.set(key, { lack, who: [i] })
    }
    return [...groups.values()]
  }

  private ofSubjects({ lack, who }: Lacking): string {
    const people = who.flatMap((i) => this.problem.people[i] ?? [])
    const name = listed(
      people.map(({ id }) => this.names.person(id)),
      this.locale,
    )
    const count = people.length
    if (lack.kind === 'noLanguage') return this.t('speed-meetings:certificates.noLanguage', { count, name })
    const isLater = this.problem.from > 0
    const languages = languagesIn(this.locale, people[0]?.languages ?? [])
    if (lack.kind === 'language' && lack.subjects === 0) {
      return this.t(`speed-meetings:certificates.${isLater ? 'noNewSubject' : 'noSubject'}`, { count, languages })
    }
    return this.t(`speed-meetings:certificates.${lack.kind}`, {
      count,
      name,
      languages,
      subjects: amount(isLater ? 'newSubjects' : 'subjects', lack.subjects, this.locale),
      rounds: amount('rounds', lack.rounds, this.locale),
    })
  }

  private ofRound(certificate: OfRound): string {
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
    const open = all.filter((t) => together.some((i) => wouldTake(this.problem, i, r, t)))
    const inOtherLanguages = all.some(
      (t) =>
        !open.includes(t) && (most[t] ?? 0) > 0 && together.some((i) => wouldTake(this.problem, i, r, t, ['language'])),
    )
    return this.t(`speed-meetings:certificates.${inOtherLanguages ? 'seatsOrInterpretation' : 'seats'}`, {
      count: together.length,
      round,
      seats: amount(
        'seats',
        open.reduce((sum, t) => sum + (most[t] ?? 0), 0),
        this.locale,
      ),
    })
  }
}
