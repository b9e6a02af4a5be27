'use server'

import { redirect } from 'next/navigation'
import { paths } from '@/lib/platform/paths'
import { newTokenSchema } from './api-token'
import { makeToken, revokeToken } from './api-tokens.commands'
import { dropCookie } from './cookies'
import { formAction } from './form-action'
import { nothingSchema, tokenSchema } from './schema'
import { showToken } from './token-cookie'

export const makeTokenAction = formAction(newTokenSchema, async (actor, wanted, { locale }) => {
  const result = await makeToken(actor, wanted)
  if (!result.ok) return result
  await showToken(result.value)
  redirect(paths.tokens(locale))
})

export const putTokenAwayAction = formAction(nothingSchema, async (_actor, _nothing, { locale }) => {
  await dropCookie('token')
  redirect(paths.tokens(locale))
})

export const revokeTokenAction = formAction(tokenSchema, async (actor, { tokenId }, { locale }) => {
  const result = await revokeToken(actor, tokenId)
  if (result.ok) redirect(paths.tokens(locale))
  return result
})
