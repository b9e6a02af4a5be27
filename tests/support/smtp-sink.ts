import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; source: string; messageId: string | undefined }

/** What the sink answers to a letter: taken, refused for good or for now, or held until the line is cut. */
export type Answer = 'take' | 550 | 451 | 'hold'

/** A mail server on this machine that keeps what it takes. */
export async function openSmtpSink() {
  const received: Received[] = []
  const attempts: string[] = []
  let answer: Answer = 'take'
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, finished) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8')
        const messageId = source.match(/^Message-ID: (<.+>)/im)?.[1]
        attempts.push(messageId ?? '')
        if (answer === 'hold') return
        if (answer !== 'take') return finished(Object.assign(new Error('No such mailbox'), { responseCode: answer }))
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source, messageId })
        finished()
      })
    },
  })
  // A client that is killed breaks its connection: expected here.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address with a port.
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts,
    answers: (next: Answer) => {
      answer = next
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
