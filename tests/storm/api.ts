import type { Act } from './outside'
import { type Answered, send } from './wire'

/** The same wishes as a program sends them, with a token and a key. Null: no call of the API is for that. */
export function byApi(site: string, { operation, scene, person, key, registrationId, slowlyMs }: Act) {
  const root = `${site}/api/v1`
  const headers = { authorization: `Bearer ${person.token}`, 'idempotency-key': key, accept: 'application/json' }
  if (operation === 'register') {
    const body = JSON.stringify({ languages: ['fr'] })
    const asked = { method: 'POST' as const, headers: { ...headers, 'content-type': 'application/json' }, body }
    return send(`${root}/encounters/${scene.slug}/registrations`, { ...asked, ...(slowlyMs ? { slowlyMs } : {}) })
  }
  if (operation === 'cancel') return send(`${root}/registrations/${registrationId}`, { method: 'DELETE', headers })
  return null
}

/** 2xx names the registration; 4xx is a no, but for 429, which asks to come again. The same key at work is waited for. */
export function readAnswer(answer: Answered): { isDone: boolean; isNo: boolean; reference: string | null } {
  const isDone = answer.status >= 200 && answer.status < 300
  const named = isDone ? answer.body.match(/"id":"([0-9a-f-]{36})"/)?.[1] : undefined
  return { isDone: named !== undefined, isNo: answer.status < 500 && answer.status !== 429, reference: named ?? null }
}
