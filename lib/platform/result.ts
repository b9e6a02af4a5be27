/** A moment to be written in the reader's language, in this zone. */
export type ZonedMoment = { at: Date; zone: string }

export type RefusalParams = Record<string, string | number | ZonedMoment>

/** A domain's "no": an expected answer, never an exception. `field` says beside which field it belongs. */
export type Refusal<Code extends string = string> = {
  ok: false
  code: Code
  field?: string
  params?: RefusalParams
}

export type Done<Value> = { ok: true; value: Value }

export type Result<Value, Code extends string = string> = Done<Value> | Refusal<Code>

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
export class Refused<Code extends string = string> extends Error {
  constructor(readonly refusal: Refusal<Code>) {
    super(refusal.code)
  }
}
