import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rows } from './postgres'

export const operations = ['register', 'cancel', 'accept', 'refuse', 'substitute', 'seats'] as const

export type Operation = (typeof operations)[number]

/**
 * What came of an operation, as far as the person outside can tell. Acknowledged: a 2xx or 3xx that names the thing.
 * Refused: an answer that says no. Unknown: no answer, or one that says neither (502, 503).
 */
export type Outcome = 'acknowledged' | 'refused' | 'unknown'

export type Entry = {
  key: string
  personId: string
  encounterId: string
  operation: Operation
  /** What the answer named: the registration; for seats the encounter. */
  reference: string | null
  /** The registration it was asked about. */
  about: string | null
  outcome: Outcome
  /** Of a no: the code of the refusal, or what kind of answer it was. */
  why: string | null
  /** 0: no answer at all. */
  status: number
  way: 'form' | 'api'
  tookMs: number
  at: string
}

/** What people outside were told, kept outside the application: in a file as it happens, line by line. */
export class Ledger {
  readonly entries: Entry[] = []

  constructor(readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
  }

  write(entry: Omit<Entry, 'at'>): Entry {
    const dated = { ...entry, at: new Date().toISOString() }
    this.entries.push(dated)
    appendFileSync(this.file, `${JSON.stringify(dated)}\n`)
    return dated
  }

  of({ id }: { id: string }): Entry[] {
    return this.entries.filter(({ encounterId }) => encounterId === id)
  }

  acknowledged(): Entry[] {
    return this.entries.filter(({ outcome }) => outcome === 'acknowledged')
  }

  /** Beside the application's tables, so that both are compared in plain SQL. */
  async copyTo(postgres: Rows): Promise<void> {
    await postgres.rows('CREATE SCHEMA IF NOT EXISTS storm')
    await postgres.rows('DROP TABLE IF EXISTS storm.ledger')
    await postgres.rows(`CREATE TABLE storm.ledger ("key" text, "personId" uuid, "encounterId" uuid, "operation" text,
      "reference" uuid, "about" uuid, "outcome" text, "why" text, "status" int, "way" text, "tookMs" int, "at" timestamptz)`)
    for (let first = 0; first < this.entries.length; first += 5000) {
      const some = JSON.stringify(this.entries.slice(first, first + 5000))
      const sql = `INSERT INTO storm.ledger SELECT * FROM jsonb_populate_recordset(NULL::storm.ledger, $1::jsonb)`
      await postgres.rows(sql, [some])
    }
    await postgres.rows('CREATE INDEX ON storm.ledger ("reference"); CREATE INDEX ON storm.ledger ("key")')
    await postgres.rows('ANALYZE storm.ledger')
  }
}
