import { describe, expect, it } from 'vitest'
import { checkMail } from '@/tests/storm/mail-check'
import type { Rows } from '@/tests/storm/postgres'

const letter = (messageId: string, status: string, lastError: string | null = null) => ({
  messageId,
  status,
  lastError,
})

/** The outbox holds these letters, the mail server took those. */
function checked(letters: ReturnType<typeof letter>[], taken: string[]) {
  // The only question that is asked is for rows like these.
  const postgres: Rows = { rows: async <Row>() => letters as Row[] }
  return checkMail(
    postgres,
    taken.map((messageId) => ({ messageId })),
  )
}

describe('letters against what the mail server took', () => {
  it('finds nothing where each was taken once', async () => {
    expect(await checked([letter('<a>', 'sent')], ['<a>'])).toEqual({ missing: [], duplicates: 0, strange: [] })
  })

  it.each([
    ['said to be sent', letter('<a>', 'sent')],
    ['still waiting', letter('<a>', 'queued')],
    ['given up after a no for now', letter('<a>', 'failed', "Can't send mail: 451 4.3.0 Try later")],
    ['given up because nobody was there', letter('<a>', 'failed', 'connect ECONNREFUSED 127.0.0.1:587')],
    ['given up without a reason', letter('<a>', 'failed')],
  ])('misses one that is %s', async (_, missing) => {
    expect((await checked([missing], [])).missing).toEqual(['<a>'])
  })

  it('excuses one that was refused for good', async () => {
    const refused = letter('<a>', 'failed', 'Message failed: 550 No such mailbox: a@commune.example')
    expect((await checked([refused], [])).missing).toEqual([])
  })

  it('counts second deliveries, and those under a name of their own', async () => {
    const figures = await checked([letter('<a>', 'sent')], ['<a>', '<a>', '<a>', '<b>'])
    expect(figures).toEqual({ missing: [], duplicates: 2, strange: ['<b>'] })
  })
})
