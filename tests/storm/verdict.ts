import { compare, type Kind } from './comparison'
import { checkMail } from './mail-check'
import { type Finding, replay } from './model'
import { poolsOf, storyOf } from './stories'
import type { Storm } from './storm'

/** The figures of the line at the end. `findings` say each in words. */
export type Verdict = {
  acked: number
  lost: number
  double: number
  over: number
  idle: number
  inversions: number
  unknown: number
  resolved: number
  missing: number
  duplicates: number
  /** So many letters may have been taken twice, by what was done. */
  mayRepeat: number
  /** Kills, cuts, stops: what was done to it. */
  faults: number
  findings: string[]
}

/** After faults stopped and queues drained: what people were told, what the tables say, what history tells. */
export async function judge(storm: Storm): Promise<Verdict> {
  const { postgres, smtp } = storm.site
  const mayRepeat = storm.faults.mayRepeatLetters() + smtp.cuts()
  await storm.outside.ledger.copyTo(postgres)
  const broken = await compare(postgres)
  const replayed = await replayAll(storm)
  const mail = await checkMail(postgres, smtp.received)
  const count = (kind: Kind) => broken.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.rows.length, 0)
  const found = (...kinds: Finding['kind'][]) => replayed.filter(({ kind }) => kinds.includes(kind)).length
  return {
    acked: storm.outside.ledger.acknowledged().length,
    lost: count('lost'),
    double: count('double') + found('double'),
    over: count('over') + found('over'),
    idle: count('idle') + found('idle'),
    inversions: count('inversion') + found('inversion'),
    ...storm.unanswered,
    missing: mail.missing.length + count('mail'),
    duplicates: mail.duplicates,
    mayRepeat,
    faults: storm.faults.total(),
    findings: [
      ...broken.map(({ kind, rule, rows }) => `${kind}: ${rule}: ${rows.length}, first ${JSON.stringify(rows[0])}`),
      ...replayed.map(({ kind, says }) => `${kind}: ${says}`),
      ...(mail.missing.length > 0 ? [`mail: ${mail.missing.length} never taken, first ${mail.missing[0]}`] : []),
      ...(mail.strange.length > 0
        ? [`mail: ${mail.strange.length} are no letter that was written, first ${mail.strange[0]}`]
        : []),
      ...excess(mail.duplicates, mayRepeat),
    ],
  }
}

function excess(duplicates: number, allowed: number): string[] {
  return duplicates > allowed ? [`mail: ${duplicates} letters taken twice, ${allowed} would have been allowed`] : []
}

async function replayAll({ site, scenes }: Storm): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { scene, pools } of scenes) {
    findings.push(...replay(await storyOf(site.postgres, scene.id, pools), await poolsOf(site.postgres, scene.id)))
  }
  return findings
}

export function isGood({ findings, unknown, resolved }: Verdict): boolean {
  return findings.length === 0 && unknown === resolved
}

/** The line that a campaign ends with. */
export function lineOf(verdict: Verdict): string {
  const { acked, lost, double, over, idle, inversions, unknown, resolved, missing, duplicates, mayRepeat } = verdict
  const share = unknown === 0 ? 100 : Math.floor((100 * resolved) / unknown)
  return `acked=${acked} lost=${lost} double=${double} over=${over} idle=${idle} inversions=${inversions} unknown=${unknown} resolved=${share}% mails missing=${missing} dup=${duplicates} (at most ${mayRepeat})`
}

/** Of several sites, one after the other. */
export function sum(verdicts: readonly Verdict[]): Verdict {
  const total = (of: (verdict: Verdict) => number) => verdicts.reduce((so, verdict) => so + of(verdict), 0)
  return {
    acked: total(({ acked }) => acked),
    lost: total(({ lost }) => lost),
    double: total(({ double }) => double),
    over: total(({ over }) => over),
    idle: total(({ idle }) => idle),
    inversions: total(({ inversions }) => inversions),
    unknown: total(({ unknown }) => unknown),
    resolved: total(({ resolved }) => resolved),
    missing: total(({ missing }) => missing),
    duplicates: total(({ duplicates }) => duplicates),
    mayRepeat: total(({ mayRepeat }) => mayRepeat),
    faults: total(({ faults }) => faults),
    findings: verdicts.flatMap(({ findings }) => findings),
  }
}
