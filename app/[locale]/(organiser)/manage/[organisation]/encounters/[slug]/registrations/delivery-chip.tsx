import { Chip } from '@/components/ui/chip'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

export type LastLetter = { status: 'queued' | 'sent' | 'failed'; lastError: string | null }

const looks = {
  queued: { tone: 'wait', icon: 'clock' },
  sent: { tone: 'quiet', icon: 'mail' },
  failed: { tone: 'danger', icon: 'triangle-alert' },
} as const

/** Whether the last letter left, and what the mail server said when it did not. */
export function DeliveryChip({ letter, locale }: { letter: LastLetter | null; locale: Locale }) {
  if (!letter) return '–'
  const t = translator(locale)
  return (
    <>
      <Chip {...looks[letter.status]}>{t(`registrations:desk.letter.${letter.status}`)}</Chip>
      {letter.status !== 'sent' && letter.lastError && <p className="meta">{letter.lastError}</p>}
    </>
  )
}
