import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyOperation } from '@/lib/api/routing'
import { ask, aToken, keepRows, problem } from '@/tests/support/api-site'
import { db } from '@/tests/support/database'
import { expectInvariants } from '@/tests/support/invariants'
import { anOfficial, aScene } from '@/tests/support/registrations'

// whatever is sent, the answer is a problem somebody can read, never a fault of ours.

let slug = ''
let token = ''
let encounterId = ''

beforeAll(async () => {
  keepRows()
  const scene = await aScene({ total: 5 })
  slug = scene.slug
  encounterId = scene.id
  token = await aToken((await anOfficial()).actor)
})

// How often one may ask is another test's.
beforeEach(() => db.rateLimit.deleteMany())

const nasty = fc.constantFrom(
  '\u0000',
  '\u202e',
  'مراكش',
  '\ud800',
  '💣',
  '2026-02-30T25:61:00Z',
  '-1',
  '1e309',
  '__proto__',
  "'; DROP TABLE x; --",
  '../../etc/passwd',
  '%00',
  '{{7*7}}',
  '\r\nX: y',
)
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.constant('x'.repeat(2000)))
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uuid(),
  fc.array(text, { maxLength: 4 }),
  fc.dictionary(text, text, { maxKeys: 3 }),
)

/** Names that are described and others, with values of every kind. */
const names = [
  'officialId',
  'mandateId',
  'languages',
  'wishes',
  'needs',
  'phone',
  'consents',
  'status',
  'constructor',
  '__proto__',
]
const body = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .dictionary(fc.oneof(fc.constantFrom(...names), text), value, { minKeys: 1, maxKeys: 6 })
      .map((one) => JSON.stringify(one)),
  },
  { weight: 2, arbitrary: fc.json() },
  { weight: 2, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(1024 * 1024), '['.repeat(60_000), '{"needs":{"other":"\\u0000"}}'),
  },
)

async function isProblem(answer: Response): Promise<void> {
  const said = await problem(answer)
  if (said.status < 400 || said.status >= 500) throw new Error(`${said.status} ${said.code}`)
  if (/at \w+ \(|node_modules|prisma/i.test(JSON.stringify(said))) throw new Error('It shows its insides')
}

describe('every call, with what nobody described', () => {
  it('500 random bodies', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const answer = await ask(`/encounters/${slug}/registrations`, { method: 'POST', token, body: sent })
        // By chance a body may be right: then it is what is described.
        if (answer.status !== 201) await isProblem(answer)
      }),
      { numRuns: 500, endOnFailure: true },
    )
    expect(await db.registration.count({ where: { encounterId } })).toBeLessThanOrEqual(1)
    await expectInvariants()
  }, 240_000)

  it.each(everyOperation.map(([id, operation]) => [id, operation] as const))(
    '500 random questions to %s',
    async (_, { method, path, query }) => {
      const known = fc.constantFrom(...Object.keys(query.shape), 'x', 'limit[]', '__proto__')
      const question = fc.array(fc.tuple(known, fc.oneof(text, fc.integer().map(String), fc.constant('1e9'))), {
        minLength: 1,
        maxLength: 4,
      })
      const part = fc.oneof(text, fc.constantFrom('halluin', 'BE', '57081')).filter((one) => one.isWellFormed())
      await fc.assert(
        fc.asyncProperty(question, part, async (pairs, name) => {
          const address = path.replace(/\{\w+\}/g, encodeURIComponent(name.slice(0, 200)))
          const search = new URLSearchParams(pairs.map(([key, one]) => [key, one.toWellFormed()]))
          const answer = await ask(`${address}?${search}`, { method, token })
          if (answer.status !== 200) await isProblem(answer)
        }),
        { numRuns: 500, endOnFailure: true },
      )
    },
    240_000,
  )
})
