import type refusals from '@/locales/fr/refusals.json'

/** Sentences that count have a key per plural form. */
type Stem<Key> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key

/** A refusal people can read: a code without a sentence does not compile. */
export type RefusalCode = Stem<keyof typeof refusals>

/** A moment to be written in the reader's language, in this zone. */
export type ZonedMoment = { at: Date; zone: string }

/** A text that exists in several languages, to be shown in the reader's (lib/i18n/content.ts, `Content`). */
export type ManyTongued = { original: string; texts: Partial<Record<string, { text: string }>> }

export type RefusalParams = Record<string, string | number | ZonedMoment | ManyTongued>

/** A domain's "no": an expected answer, never an exception. `field` says beside which field it belongs. */
export type Refusal<Code extends string = RefusalCode> = {
  ok: false
  code: Code
  field?: string
  params?: RefusalParams
}

export type Done<Value> = { ok: true; value: Value }

export type Result<Value, Code extends string = RefusalCode> = Done<Value> | Refusal<Code>

export function done(): Done<undefined>
export function done<Value>(value: Value): Done<Value>
export function done<Value>(value?: Value): Done<Value | undefined> {
  return { ok: true, value }
}

export function refuse<const Code extends string>(
  code: Code,
  about: { field?: string; params?: RefusalParams } = {},
): Refusal<Code> {
  return { ok: false, code, ...about }
}

/** Thrown inside a transaction to roll it back with a refusal; `inTransaction` turns it into the result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
