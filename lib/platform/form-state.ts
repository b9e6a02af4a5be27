/** What a form shows after an attempt. Plain data: it crosses from the server action to the page. */
export type FormState = {
  status: 'idle' | 'invalid' | 'refused' | 'done'
  /** One sentence per field, keyed by the field's name without a trailing `[]`. */
  errors: Record<string, string>
  /** A sentence about the whole form. */
  message?: string
  /** What was typed, by field name, so that nothing is typed twice. */
  values: Record<string, string | string[]>
  /** Counts attempts, so that the same error is announced again. */
  attempt: number
}

export const untouched: FormState = { status: 'idle', errors: {}, values: {}, attempt: 0 }
