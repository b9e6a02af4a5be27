import { Banner } from '@/components/ui/banner'
import type { ProgrammeFinding, RoundsProposal } from '@/lib/encounters/programme'
import { type Content, textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

type Props = { findings: readonly ProgrammeFinding[]; blocks: readonly { title: Content }[]; locale: Locale }

/** The arithmetic guard in words: what does not add up, and what would. */
export function ProgrammeFindings({ findings, blocks, locale }: Props) {
  const t = translator(locale)
  return findings.map((finding) => (
    <Banner
      key={`${finding.code} ${'block' in finding ? finding.block : ''}`}
      tone={finding.code === 'overrun' ? 'danger' : finding.code === 'shortfall' ? 'quiet' : 'wait'}
      title={titleOf(finding, { blocks, locale, t })}
    >
      {'proposal' in finding && <Proposal proposal={finding.proposal} rounds={finding.rounds} t={t} />}
    </Banner>
  ))
}

type About = Pick<Props, 'blocks' | 'locale'> & { t: Translate }

function titleOf(finding: ProgrammeFinding, { blocks, locale, t }: About): string {
  if (finding.code === 'overrun') return t('encounters:finding.overrun', { ...finding, count: finding.over })
  if (finding.code === 'shortfall') return t('encounters:finding.shortfall', { ...finding, count: finding.spare })
  const block = blocks[finding.block]
  const title = block ? textFor(block.title, locale).text : String(finding.block + 1)
  const { rounds, roundMinutes, minutes, needed } = finding
  return t(`encounters:finding.${finding.code}`, { title, rounds, roundMinutes, minutes, needed })
}

function Proposal({
  proposal: { shorter, longer },
  rounds,
  t,
}: {
  proposal: RoundsProposal
  rounds: number
  t: Translate
}) {
  return (
    <ul>
      {shorter && <li>{t('encounters:finding.shorter', { rounds, ...shorter })}</li>}
      <li>{t('encounters:finding.longer', { rounds, ...longer })}</li>
    </ul>
  )
}
