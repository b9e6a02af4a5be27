import { type Faulty, faulty, readJson } from '@/lib/api/strict-input'
import { type Refusal, refuse } from '@/lib/platform/result'

const mostBytes = 64 * 1024

type Read = { ok: true; value: unknown } | Refusal | Faulty

/** The body as JSON: of the right type, as it is and not too long; nobody unpacks what somebody packed. */
export async function readBody(request: Request): Promise<Read> {
  const type = request.headers.get('content-type')
  const encoding = request.headers.get('content-encoding')
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse('bodyTooLarge')
  if (encoding && encoding.toLowerCase() !== 'identity') return refuse('unsupportedMediaType')
  const bytes = await readSome(request)
  if (bytes === null) return refuse('bodyTooLarge')
  // Nothing sent has no type.
  const isJson = /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type ?? '')
  if (!isJson && (bytes.length > 0 || type !== null)) return refuse('unsupportedMediaType')
  const text = textOf(bytes)
  return text === null ? faulty([{ at: 'body', code: 'unreadable' }]) : readJson(text)
}

/** Null once it is more than is read of anybody. */
async function readSome({ body }: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length
    if (length > mostBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // It throws for bytes that are no UTF-8.
    return null
  }
}
