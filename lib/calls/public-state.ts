import { type CallStatus, type CallTimes, callStatusAt } from './call'

/** What everybody is told of a published call. That it is decided is nobody's to know before the award. */
export const publicCallStates = ['upcoming', 'open', 'closed', 'reading', 'awarded', 'discontinued'] as const

export type PublicCallState = (typeof publicCallStates)[number]

/** Stored states as they leave the database for public pages: deliberation and decision look like reading. */
export function publicStatus(status: CallStatus): CallStatus {
  return status === 'deliberation' || status === 'decided' ? 'reading' : status
}

/** @throws for a draft or a call that is not shown yet: no public page has one. */
export function publicCallState(call: CallTimes, now: Date): PublicCallState {
  const state = callStatusAt({ ...call, status: publicStatus(call.status) }, now)
  switch (state) {
    case 'upcoming':
    case 'open':
    case 'closed':
    case 'reading':
    case 'awarded':
    case 'discontinued':
      return state
    default:
      throw new Error(`A public page has a call that is ${state}`)
  }
}
