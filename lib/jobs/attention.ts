import type { Condition } from './condition.queries'

export const conditionParts = ['workers', 'mail', 'jobs', 'backup', 'disk', 'pool', 'replica'] as const

export type ConditionPart = (typeof conditionParts)[number]

const minute = 60
const hour = 60 * minute

/** What of the installation asks somebody to look; docs/operations.md says what to do about each. */
export function needingAttention(condition: Condition): ConditionPart[] {
  const { workers, mail, jobs, backupSeconds, disk, pool, replica } = condition
  const asks: Record<ConditionPart, boolean> = {
    workers: workers === 0,
    mail: mail.oldestSeconds > 10 * minute || mail.refused > 0,
    jobs: jobs.some(({ lateSeconds }) => lateSeconds > 5 * minute),
    backup: backupSeconds === null || backupSeconds > 26 * hour,
    disk: disk.freeBytes < disk.totalBytes / 10,
    pool: pool.waiting > 0,
    replica: replica !== null && replica.use !== 'used',
  }
  return conditionParts.filter((part) => asks[part])
}
