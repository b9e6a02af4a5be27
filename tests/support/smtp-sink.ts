import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; source: string; messageId: string | undefined }

/**
 * What the sink does with a letter: takes it, takes it late, refuses it for good or for now, holds it until the line is cut,
 * takes it and cuts the line before it says so; or with whoever calls: hangs up, says nothing, has no time (421).
 */
export type Answer = 'take' | 'late' | 550 | 451 | 'hold' | 'takeAndCut' | 'hangUp' | 'silence' | 421

/** A mail server on this machine that keeps what it takes; of each letter the source too, unless that would be too much. */
export async function openSmtpSink({ keepsSources = true } = {}) {
  const received: Received[] = []
  const attempts: string[] = []
  let cuts = 0
  let answer: Answer = 'take'
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    // No looking up of who calls: it is us.
    disableReverseLookup: true,
    onConnect(_session, greet) {
      if (answer === 'silence') return
      if (answer === 421) return greet(Object.assign(new Error('Too busy'), { responseCode: 421 }))
      greet()
    },
    onData(stream, session, finished) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const source = Buffer.concat(chunks).toString('utf8')
        const messageId = source.match(/^Message-ID: (<.+>)/im)?.[1]
        attempts.push(messageId ?? '')
        if (answer === 'hold') return
        const to = session.envelope.rcptTo.map(({ address }) => address)
        // Servers like to repeat whom they do not know.
        if (typeof answer === 'number')
          return finished(Object.assign(new Error(`No such mailbox: ${to}`), { responseCode: answer }))
        if (answer === 'late') await sleep(300)
        received.push({ to, source: keepsSources ? source : '', messageId })
        if (answer !== 'takeAndCut') return finished()
        cuts += 1
        hangUpOn(session.remotePort)
      })
    },
  })
  const lines = new Map<number | undefined, { destroy: () => void }>()
  server.server.on('connection', (socket) => {
    lines.set(socket.remotePort, socket)
    socket.once('close', () => lines.delete(socket.remotePort))
    if (answer === 'hangUp') socket.destroy()
  })
  const hangUpOn = (port: number) => lines.get(port)?.destroy()
  // A client that is killed breaks its connection: expected here.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address with a port.
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts,
    /** How often a letter was taken and the line cut before that was said. */
    cuts: () => cuts,
    /** From now on; lines that are open are cut, so that the next letter meets the new answer. */
    answers: (next: Answer) => {
      answer = next
      if (next === 'hangUp' || next === 'silence' || next === 421) for (const line of lines.values()) line.destroy()
    },
    close: () => {
      for (const line of lines.values()) line.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
