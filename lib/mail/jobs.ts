import 'server-only'
import type { Job } from '@/lib/jobs/job'
import { log } from '@/lib/platform/log'
import { forgetLetters, leaseDueLetter, settleLetter } from './commands'
import { deliver } from './transport'

/**
 * Sends what is due, one after the other: of a worker that is killed at most one letter may have gone out without being
 * written down. Where the mail server itself is away, the others are not tried: the next sweep knocks again.
 */
export const sendMail: Job = {
  name: 'mail',
  everySeconds: 10,
  async run() {
    for (let letter = await leaseDueLetter(); letter; letter = await leaseDueLetter()) {
      const delivery = await deliver(letter)
      if (delivery.outcome !== 'sent') log.warn({ letter: letter.id, outcome: delivery.outcome }, 'mail not delivered')
      await settleLetter(letter, delivery)
      if (delivery.outcome === 'away') return
    }
  },
}

/** Codes after a day; the words of letters after ninety, so that only who was written to when is left. */
export const forgetMail: Job = { name: 'mail.forget', everySeconds: 3600, run: forgetLetters }
