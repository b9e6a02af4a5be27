import { randomUUID } from 'node:crypto'
import { insertRow, rows } from './e2e-database'
import { openForm, sendForm } from './e2e-forms'
import { ask, until } from './e2e-site'
import type { World } from './e2e-world'

/** Every private value sent to every kind of door, rightly and wrongly, and in a letter that the worker sends. */
export async function sendPrivateValues({ marks, cookies, names }: World): Promise<void> {
  const signIn = await openForm('/fr/sign-in', 'address', null)
  const json = { authorization: 'Bearer x', 'content-type': 'application/json' }
  for (const { value } of marks) {
    const text = encodeURIComponent(value)
    await ask(`/fr/encounters?q=${text}`)
    await ask(`/fr/communes/BE/${text}`, { cookie: cookies.owner, headers: { 'x-request-id': value } })
    await sendForm('/fr/sign-in', signIn, { address: value, [value]: value })
    await ask('/api/v1/me', { headers: { authorization: `Bearer ${value}`, cookie: `x=${text}` } })
    const body = JSON.stringify({ officialId: value, phone: value, [value]: value })
    await ask(`/api/v1/encounters/${names.encounter}/registrations`, { method: 'POST', body, headers: json })
  }
  await sendLettersAbout(marks.map(({ value }) => value))
}

async function sendLettersAbout(values: readonly string[]): Promise<void> {
  const ids = await Promise.all(
    values.map(async (value) => {
      const id = randomUUID()
      const words = { toName: value, subject: value, text: value, html: value }
      const address = value.includes('@') ? value : `${value.replace(/\W/g, '')}@prive.example`
      await insertRow('OutboxMessage', {
        ...{ id, kind: 'test.letter', locale: 'fr', messageId: `<${id}@essai.example>`, attachments: '[]' },
        ...{ toAddress: address, ...words },
      })
      return id
    }),
  )
  const waiting = `SELECT 1 FROM "OutboxMessage" WHERE "id" = ANY($1) AND "status" = 'queued'`
  await until('the worker has sent them', async () => (await rows(waiting, [ids])).length === 0, 60_000)
}
