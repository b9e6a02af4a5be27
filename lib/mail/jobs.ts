import 'server-only'
import type { Job } from '@/lib/jobs/job'
import { log } from '@/lib/platform/log'
import { forgetLetters, leaseDueLetters, settleLetter } from './commands'
import { deliver } from './transport'

/** Sends what is due, a few at a time, until nothing is. */
export const sendMail: Job = {
  name: 'mail',
  everySeconds: 10,
  async run() {
    for (;;) {
      const letters = await leaseDueLetters(10)
      if (letters.length === 0) return
      await Promise.all(
        letters.map(async (letter) => {
          const delivery = await deliver(letter)
          if (delivery.outcome !== 'sent')
            log.warn({ letter: letter.id, outcome: delivery.outcome }, 'mail not delivered')
          await settleLetter(letter, delivery)
        }),
      )
    }
  },
}

/** Codes after a day; the words of letters after ninety, so that only who was written to when is left. */
export const forgetMail: Job = { name: 'mail.forget', everySeconds: 3600, run: forgetLetters }
