import pino from 'pino'
import { expect, it } from 'vitest'
import { logSettings } from '@/lib/platform/log'

/** The lines that a piece of work writes. */
function linesOf(work: (log: pino.Logger) => void): string[] {
  const written: string[] = []
  work(pino({ ...logSettings, level: 'info' }, { write: (line: string) => written.push(line) }))
  return written
}

const only = (lines: string[]) => JSON.parse(lines[0] ?? '{}')

it('what is private is cut, wherever one level deep it slipped in', () => {
  const secrets = {
    ...{ email: 'a@prive.example', address: 'b@prive.example', phone: '+32470000001', needs: 'besoin-1' },
    ...{ code: '12345678', token: 'half-a-key', cookie: 'visavis-session=x', authorization: 'Bearer y' },
  }
  const [flat = '', deep = ''] = linesOf((log) => {
    log.info(secrets, 'flat')
    log.info({ person: secrets }, 'deep')
  })
  for (const line of [flat, deep]) for (const value of Object.values(secrets)) expect(line).not.toContain(value)
  expect(JSON.parse(flat).msg).toBe('flat')
})

it('a line is one line, whatever was put into it: nobody writes a second one', () => {
  const forged = 'x\n{"level":30,"msg":"administrator named"}\r\n\u2028\u001b[31m'
  const lines = linesOf((log) => log.warn({ requestId: forged }, forged))
  expect(lines).toHaveLength(1)
  for (const sign of ['\n', '\r', '\u001b']) expect(lines[0]?.trimEnd()).not.toContain(sign)
  expect(only(lines).requestId).toBe(forged)
})

it('a fault says what and where, not the values it was about', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "EmailAddress_address_key"'), {
    detail: 'Key (address)=(secret@prive.example) already exists.',
  })
  const fault = Object.assign(
    new Error(
      `Invalid \`db.emailAddress.create()\` invocation:\n{ data: { address: "secret@prive.example" } }\nUnique`,
      {
        cause,
      },
    ),
    { code: 'P2002', meta: { address: 'secret@prive.example' } },
  )
  const lines = linesOf((log) => log.error({ err: fault, requestId: 'r-1' }, 'request failed'))
  expect(lines[0]).not.toContain('prive.example')
  expect(only(lines).err).toMatchObject({ type: 'Error', fault: 'P2002', message: 'Unique' })
  expect(only(lines).err.cause.message).toContain('EmailAddress_address_key')
  expect(only(lines).err.stack[0]).toContain('log.test.ts')
})

it('a value that PostgreSQL repeats is not repeated', () => {
  const lines = linesOf((log) => log.error({ err: new Error('invalid input syntax for type uuid: "Jeanne"') }, 'x'))
  expect(only(lines).err.message).toBe('invalid input syntax for type uuid: "…"')
  const raw = new Error('Raw query failed. Code: `22P02`. Message: `invalid input syntax for type uuid: "Jeanne"`')
  expect(only(linesOf((log) => log.error({ err: raw }, 'x'))).err.message).toMatch(/uuid: "…"`$/)
  expect(only(linesOf((log) => log.error({ err: 'Jeanne' }, 'x'))).err).toEqual({ type: 'string' })
})

it('a line says when, where and which process', () => {
  const { time, pid, process: name, level } = only(linesOf((log) => log.info('x')))
  expect([typeof time, pid, name, level]).toEqual(['number', process.pid, 'web', 30])
})
