import refusals from '../../locales/fr/refusals.json'
import { unescaped } from '../support/e2e-forms'
import type { Operation } from './ledger'
import type { Answered } from './wire'

/** A page that is there, without what was to be pressed and without a sentence: the state it shows is the reason. */
export const noButton = 'no button'

/** Why somebody may be told no here. Any other no is a false answer: a page that is not found, a sign-in that nobody asked for. */
export const mayBeTold: Record<Operation, readonly string[]> = {
  register: ['alreadyRegistered', 'registrationClosed'],
  cancel: ['registrationOver', noButton],
  accept: ['noOffer', 'offerOver', noButton],
  refuse: ['noOffer', 'offerOver', noButton],
  substitute: ['substitutionClosed', 'substituteRegistered', noButton],
  // The dice may show as many seats as there are.
  seats: ['seatsBelowTaken', 'staleForm', 'nothingChanged'],
}

/** What an answer that is no yes gives as its reason: the code of a refusal, or what kind of answer it is. */
export function reasonOf(operation: Operation, { status, headers, body }: Answered): string {
  const code = body.startsWith('{') ? body.match(/"code":"(\w+)"/)?.[1] : undefined
  if (code) return code
  const text = unescaped(body)
  const said = (codes: readonly string[]) =>
    codes.find((one) => sentencesOf(one).some((sentence) => sentence.test(text)))
  const known = said(mayBeTold[operation]) ?? said(Object.keys(refusals))
  if (known) return known
  if (headers.location) return `sent to ${headers.location}`
  return status === 200 ? noButton : `page ${status}`
}

/** The sentences of a code, one for each plural form, whatever stands in their gaps. */
function sentencesOf(code: string): RegExp[] {
  const own = Object.entries(refusals).filter(([key]) => key === code || key.replace(/_(one|many|other)$/, '') === code)
  return own.map(([, sentence]) => {
    const fixed = sentence.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(fixed.join('[^<]{1,200}'))
  })
}
