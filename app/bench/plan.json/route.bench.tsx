import { readInstance } from '@/lib/speed-meetings/instance'
import { runPlanner } from '@/lib/speed-meetings/runner'

export const dynamic = 'force-dynamic'

/**
 * Plans the evening that is sent, in this process, for `ms`: a line for each better plan and one for what came of it.
 * Whoever stops reading is the one who waited.
 */
export async function POST(request: Request): Promise<Response> {
  const reading = readInstance(await request.json())
  if (!reading.ok) return Response.json(reading.faults, { status: 422 })
  const { instance } = reading
  const ms = Number(new URL(request.url).searchParams.get('ms'))
  const { signal } = request
  const lines = new ReadableStream<string>({
    async start(out) {
      const onProgress = () => signal.aborted || out.enqueue('progress\n')
      const { kind } = await runPlanner({ instance, budget: { ms }, seed: 1, signal, onProgress }).outcome
      if (!signal.aborted) out.enqueue(`${kind}\n`)
      if (!signal.aborted) out.close()
    },
  })
  return new Response(lines.pipeThrough(new TextEncoderStream()))
}
