import type { z } from 'zod'
import { contradictions } from './contradictions'
import { excesses } from './excesses'
import { type Instance, instanceSchema } from './schema'

/** Where an instance cannot be read: the path of the field, as one would write it in JavaScript. */
export type Fault = { field: string; problem: string }

export type Reading = { ok: true; instance: Instance } | { ok: false; faults: Fault[] }

/** A file says everything that is wrong with it at once; the caller decides how much of that to show. */
export function readInstance(raw: unknown): Reading {
  const read = instanceSchema.safeParse(raw)
  if (!read.success) {
    return { ok: false, faults: read.error.issues.flatMap(faultsOf) }
  }
  const faults = [...contradictions(read.data), ...excesses(read.data)]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, instance: read.data }
}

/** A field nobody knows is most often one that is misspelt: it is named like any other. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ field: written(issue.path), problem: issue.message }]
  return issue.keys.map((key) => ({ field: written([...issue.path, key]), problem: 'is no field of this format' }))
}

function written(path: readonly PropertyKey[]): string {
  const field = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return field.replace(/^\./, '') || 'the instance'
}
