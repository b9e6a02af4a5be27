import { register } from '@/lib/registrations/commands'
import type { Errand, Report } from './crowd'

// One of several processes of a crowd: it says that it is there, is told whom to register, and says what each was answered.

process.once('message', async (errand: Errand) => {
  const answers = await Promise.all(
    errand.people.map(({ actor, personId }) =>
      register(actor, { encounterId: errand.encounterId, officialId: personId, locale: 'fr', languages: ['fr'] }).catch(
        (error: unknown) => ({ ok: false as const, code: String(error) }),
      ),
    ),
  )
  process.send?.(answers satisfies Report)
  process.disconnect()
})
process.send?.('there')
