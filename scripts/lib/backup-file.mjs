// The file of a backup: gzip of lines. One that says what it is; per table one with its name and columns, its rows as COPY
// writes them, and "\."; at the end how many tables there were, without which the file was cut.
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

export const format = 'vis-a-vis-backup-1'
export const endOfRows = '\\.\n'

const newline = 10

/** Reads such a file from its beginning to its end, in pieces as they come. */
export function openBackup(file) {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.once('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  const pieces = unpacked[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)

  async function more() {
    const { value, done } = await pieces.next()
    if (done) throw new Error('The file ends too early: it was cut')
    held = Buffer.concat([held, value])
  }

  async function line() {
    while (!held.includes(newline)) await more()
    const end = held.indexOf(newline)
    const read = JSON.parse(held.subarray(0, end).toString())
    held = held.subarray(end + 1)
    return read
  }

  async function* rows() {
    while (held.length < endOfRows.length) await more()
    if (held.subarray(0, endOfRows.length).toString() === endOfRows) {
      held = held.subarray(endOfRows.length)
      return
    }
    const marker = `\n${endOfRows}`
    for (;;) {
      const end = held.indexOf(marker)
      if (end >= 0) {
        yield held.subarray(0, end + 1)
        held = held.subarray(end + marker.length)
        return
      }
      // The marker may begin in this piece and end in the next.
      const sure = Math.max(0, held.length - marker.length)
      if (sure > 0) yield held.subarray(0, sure)
      held = held.subarray(sure)
      await more()
    }
  }

  return { line, rows, close: () => source.destroy() }
}
