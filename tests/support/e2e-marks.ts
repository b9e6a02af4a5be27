import { createCipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { insertRow, row, rows } from './e2e-database'
import { anOfficial, type Somebody } from './e2e-people'
import { siteSecret } from './e2e-site'
import type { Mark, Role } from './e2e-world'

const organisers: Role[] = ['owner', 'editor']

const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', siteSecret, 'vis-a-vis', use, 32))

/** As lib/platform/secrets.ts keeps a column. */
function sealed(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('column'), nonce)
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url')
}

/** As lib/registrations/link.ts signs the links of its letters. */
function signedLink(registrationId: string, personId: string, days = 100): string {
  const until = Math.floor(Date.now() / 1000) + days * 86_400
  const payload = Buffer.from(JSON.stringify(['registration', `${registrationId}:${personId}`, until])).toString(
    'base64url',
  )
  return `${payload}.${createHmac('sha256', keyFor('link')).update(payload).digest('base64url')}`
}

/** Ten people registered, each with a telephone, an address, a need and a note that nobody else writes. */
export async function markedRegistrations(tag: string, encounterId: string, member: Somebody & { mandateId: string }) {
  const { id: sideId } = await row<{ id: string }>(
    `SELECT "id" FROM "Side" WHERE "encounterId" = $1 AND "code" = 'FR'`,
    [encounterId],
  )
  const others = []
  for (let index = 0; index < 9; index += 1) {
    const address = `privee-${index}.${tag}@prive.example`
    others.push(await anOfficial('FR/59098', { familyName: `Fictif-${tag}-${index}`, address }))
  }
  const marks: Mark[] = []
  let ownId = ''
  for (const [index, person] of [member, ...others].entries()) {
    const id = randomUUID()
    ownId ||= id
    const values = {
      phone: `+3247${tag.replace(/\D/g, '7').slice(0, 4).padEnd(4, '0')}${1000 + index}`,
      need: `besoin-${tag}-${index}`,
      note: `remarque-${tag}-${index}`,
    }
    await insertRow('Registration', {
      ...{ id, reference: `${tag.slice(0, 4).toUpperCase()}-${1000 + index}`, encounterId, sideId },
      ...{ personId: person.personId, mandateId: person.mandateId, status: 'confirmed', confirmedAt: new Date() },
      ...{ spokenLanguages: ['fr'], wishes: [], phone: sealed(values.phone), organiserNote: values.note },
      needs: sealed(JSON.stringify({ choices: [], other: values.need })),
    })
    const own: Role[] = index === 0 ? ['member', 'delegate'] : []
    marks.push(
      { value: values.phone, seenBy: [...organisers, ...own], shownTo: index === 0 ? 'member' : null },
      { value: values.need, seenBy: [...organisers, ...own], shownTo: index === 0 ? 'member' : null },
      { value: values.note, seenBy: [...organisers, 'desk'], shownTo: null },
      {
        value: person.address,
        seenBy: [...organisers, 'administrator', ...own],
        shownTo: index === 0 ? 'member' : null,
      },
    )
  }
  await rows(`UPDATE "SeatPool" SET "taken" = 10 WHERE "encounterId" = $1 AND ("sideId" IS NULL OR "sideId" = $2)`, [
    encounterId,
    sideId,
  ])
  return { ownId, marks, link: signedLink(ownId, member.personId) }
}
