import 'server-only'
import type { z } from 'zod'
import { log } from '@/lib/platform/log'
import { requestId } from '@/lib/platform/request'
import type { RefusalCode } from '@/lib/platform/result'
import { type Actor, authorOf } from './actor'

/** What is not one's to do or to see; "not there" and "not yours" are one answer. */
const denials: RefusalCode[] = ['notAllowed', 'notYours', 'notFound', 'notYourself', 'signInFirst', 'scopeNeeded']

const proofs: RefusalCode[] = [
  'wrongCode',
  'challengeOver',
  'wrongFactor',
  'secondFactorFirst',
  'proveAgain',
  'tokenInvalid',
  'tokenInAddress',
]

const limited: RefusalCode[] = ['tooManyRequests']

const watched = new Map<RefusalCode, string>([
  ...denials.map((code) => [code, 'denied'] as const),
  ...proofs.map((code) => [code, 'proofFailed'] as const),
  ...limited.map((code) => [code, 'limited'] as const),
])

export function isDenial(code: RefusalCode): boolean {
  return denials.includes(code)
}

/** A refusal that somebody who looks after security wants to count; others are everyday and say nothing. Ids only. */
export async function noteRefusal(actor: Actor, code: RefusalCode): Promise<void> {
  const event = watched.get(code)
  if (event)
    log.warn({ security: event, refusal: code, actor: authorOf(actor), requestId: await requestId() }, 'refused')
}

/** Fields that no form of ours has: somebody writes requests by hand. What was sent is not written down. */
export async function noteMalformed({ issues }: z.ZodError): Promise<void> {
  if (issues.some(({ code }) => code === 'unrecognized_keys')) await noteUnknownField()
}

export async function noteUnknownField(): Promise<void> {
  log.warn({ security: 'malformed', requestId: await requestId() }, 'refused')
}
