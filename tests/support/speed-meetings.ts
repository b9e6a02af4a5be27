import { readFileSync } from 'node:fs'
import { readInstance } from '@/lib/speed-meetings/instance'
import type { Instance } from '@/lib/speed-meetings/schema'
import { type CheckReport, check } from '@/tests/fixtures/speed-meetings/check.mjs'

export const publicInstances = [
  'tiny-6',
  'micro-12',
  'micro-16',
  'sparse-26',
  'shortage-72',
  'cerdd-40',
  'cerdd-80',
  'cerdd-150',
  'unbalanced-150',
  'languages-96',
  'replan-80',
  'large-600',
  'xlarge-3000',
] as const

/** A public instance, as the file says it. */
export function publicInstance(name: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/speed-meetings/instances/${name}.json`, 'utf8'))
}

/** The same, read as the product reads it. */
export function readPublicInstance(name: string): Instance {
  const reading = readInstance(publicInstance(name))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.instance
}

/** What the independent checker says. */
export function checked(raw: unknown, plan: unknown): CheckReport {
  return check(raw, plan)
}
