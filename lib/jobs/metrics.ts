import { Gauge, Registry } from 'prom-client'
import type { Condition } from './condition.queries'

/** The condition of the installation in the text format of Prometheus; null where the database does not answer. */
export function conditionMetrics(condition: Condition | null): Promise<string> {
  const registry = new Registry()
  const say = (name: string, help: string, value: number) =>
    new Gauge({ name: `visavis_${name}`, help, registers: [registry] }).set(value)
  say('database_up', 'One when the database answers.', condition ? 1 : 0)
  if (!condition) return registry.metrics()
  const { workers, mail, backupSeconds, walSeconds, databaseBytes, disk, pool, replica } = condition
  say('workers', 'Workers heard of in the last two minutes.', workers)
  say('mail_waiting', 'Mails that have not left yet.', mail.waiting)
  say('mail_oldest_seconds', 'Age of the oldest mail that has not left.', mail.oldestSeconds)
  say('mail_refused', 'Mails of the last day that were refused for good.', mail.refused)
  say(
    'backup_age_seconds',
    'Since the last backup ended; +Inf when none was made.',
    backupSeconds ?? Number.POSITIVE_INFINITY,
  )
  if (walSeconds !== null) say('wal_age_seconds', 'Since PostgreSQL last handed its log over.', walSeconds)
  say('database_bytes', 'Size of the database.', databaseBytes)
  say('disk_free_bytes', 'Free on the disk of this process.', disk.freeBytes)
  say('disk_bytes', 'Size of the disk of this process.', disk.totalBytes)
  say('pool_most', 'Connections that this process may open.', pool.most)
  say('pool_open', 'Connections that this process has open.', pool.open)
  say('pool_idle', 'Open connections that nobody uses.', pool.idle)
  say('pool_waiting', 'Requests that wait for a connection.', pool.waiting)
  if (replica) {
    say('replica_used', 'One while the replica answers what it may.', replica.use === 'used' ? 1 : 0)
    say(
      'replica_behind_seconds',
      'Since the replica had everything, to a few seconds; +Inf when it never had.',
      replica.behindSeconds,
    )
  }
  const late = new Gauge({
    name: 'visavis_job_late_seconds',
    help: 'How late a job is, beyond its own pace.',
    labelNames: ['job'],
    registers: [registry],
  })
  for (const { name, lateSeconds } of condition.jobs) late.set({ job: name }, lateSeconds)
  return registry.metrics()
}
