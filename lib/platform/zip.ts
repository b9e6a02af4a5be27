import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; body: AsyncIterable<string> | Iterable<string> }

type Written = { name: Buffer; crc: number; packed: number; size: number; at: number }

/** Names are UTF-8, and sizes follow the bytes they are of: they are not known before. */
const flags = 0x0808
const deflated = 8
/** PKWARE APPNOTE 2.0; every date is that of MS-DOS's beginning, so that equal content gives equal bytes. */
const version = 20
const date = 0x0021

/**
 * A zip (PKWARE APPNOTE 6.3), written while its entries are still being made: no more of it is in memory than what is on its way.
 * Without ZIP64, so up to 4 GB.
 */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Written[] = []
  let at = 0
  for (const { name, body } of entries) {
    const entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at }
    const head = localHeader(entry)
    at += head.length
    yield head
    for await (const chunk of packedBytes(entry, body)) {
      at += chunk.length
      yield chunk
    }
    const sizes = little([0x08074b50, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4])
    at += sizes.length
    yield sizes
    directory.push(entry)
  }
  yield closing(directory, at)
}

async function* packedBytes(entry: Written, body: ZipEntry['body']): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const text of body) {
      const bytes = Buffer.from(text)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      yield bytes
    }
  }
  // Who breaks off at either end ends the other; the fault itself is met below.
  const packing = pipeline(Readable.from(counted()), createDeflateRaw(), () => undefined)
  for await (const chunk of packing) {
    entry.packed += chunk.length
    yield chunk
  }
}

const localHeader = ({ name }: Written) =>
  Buffer.concat([
    little([0x04034b50, 4], [version, 2], [flags, 2], [deflated, 2], [0, 2], [date, 2]),
    little([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ])

const centralHeader = ({ name, crc, packed, size, at }: Written) =>
  Buffer.concat([
    little([0x02014b50, 4], [version, 2], [version, 2], [flags, 2], [deflated, 2], [0, 2], [date, 2]),
    little([crc, 4], [packed, 4], [size, 4], [name.length, 2], [0, 2], [0, 2]),
    little([0, 2], [0, 2], [0, 4], [at, 4]),
    name,
  ])

function closing(directory: Written[], at: number): Buffer {
  const listed = Buffer.concat(directory.map(centralHeader))
  const count = directory.length
  const end = little([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [listed.length, 4], [at, 4], [0, 2])
  return Buffer.concat([listed, end])
}

/** Little-endian figures, each with its number of bytes. */
function little(...figures: [value: number, bytes: 2 | 4][]): Buffer {
  const written = Buffer.alloc(figures.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of figures) at = written.writeUIntLE(value, at, bytes)
  return written
}
