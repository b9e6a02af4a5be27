import { contradictions } from './contradictions'
import { type Instance, instanceSchema } from './schema'

/** Where an instance cannot be read: the path of the field, as one would write it in JavaScript. */
export type Fault = { field: string; problem: string }

export type Reading = { ok: true; instance: Instance } | { ok: false; faults: Fault[] }

/** A file says everything that is wrong with it at once; the caller decides how much of that to show. */
export function readInstance(raw: unknown): Reading {
  const read = instanceSchema.safeParse(raw)
  if (!read.success) {
    return {
      ok: false,
      faults: read.error.issues.map(({ path, message }) => ({ field: written(path), problem: message })),
    }
  }
  const faults = contradictions(read.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, instance: read.data }
}

function written(path: readonly PropertyKey[]): string {
  const field = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return field.replace(/^\./, '') || 'the instance'
}
