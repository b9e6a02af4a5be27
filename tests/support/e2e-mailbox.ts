import { ask, until } from './e2e-site'

export type Letter = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
  attachments: { filename: string; contentType: string; content: string }[]
}

async function lettersTo(address: string): Promise<Letter[]> {
  const { body } = await ask(`/api/dev/mailbox?to=${encodeURIComponent(address)}`)
  // The shape of interface.md; what is not there fails where it is used.
  return JSON.parse(body) as Letter[]
}

/** The newest letter that fits, as soon as it has gone out. */
export function letterTo(address: string, fits: (letter: Letter) => boolean = () => true): Promise<Letter> {
  return until(`a letter to ${address}`, async () => (await lettersTo(address)).find(fits))
}

/** The calendar file of a letter. @throws when it has none. */
export function calendarOf(letter: Letter): { content: string; contentType: string } {
  const file = letter.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'))
  if (!file) throw new Error(`No calendar file in “${letter.subject}”`)
  return file
}
