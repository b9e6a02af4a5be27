'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Locale } from '@/lib/i18n/locales'
import { ownPath, paths, withReturn } from '@/lib/platform/paths'
import { refuse } from '@/lib/platform/result'
import { askAddressChange, changeAddress } from './address-change.commands'
import { arrive } from './arrival'
import { currentBrowser } from './browser'
import { challengeMinutes, writeHalf } from './challenge'
import { dropCookie, writeCookie } from './cookies'
import { enterDemo } from './demo.commands'
import { formAction } from './form-action'
import { knownBrowserSeconds, newKnownMark } from './known-browser'
import { beginAtProvider } from './next-auth'
import { renewRecoveryCodes } from './recovery-codes.commands'
import { showCodes } from './recovery-codes-cookie'
import {
  askAddressSchema,
  askSignInSchema,
  codeSchema,
  demoSchema,
  factorSchema,
  linkSchema,
  nothingSchema,
  providerSchema,
  sessionSchema,
} from './schema'
import { giveSecondFactor, setSecondFactor } from './second-factor.commands'
import { dropSessionCookie, writeSessionCookie } from './session-cookie'
import { endOtherSessions, endSession } from './sessions.commands'
import { askSignIn, type Entered, enterByCode, enterByLink } from './sign-in.commands'

export const askSignInAction = formAction(askSignInSchema, async (_actor, { address, returnTo }, { locale }) => {
  const result = await askSignIn({ address, returnTo: ownPath(returnTo), locale }, await currentBrowser())
  if (!result.ok) return result
  await writeCookie('challenge', writeHalf(result.value.half), challengeMinutes * 60)
  redirect(paths.signInCode(locale))
})

export const enterByCodeAction = formAction(codeSchema, async (_actor, { code }, { locale }) => {
  const result = await enterByCode(code, locale, await currentBrowser())
  return result.ok ? enterWith(result.value, locale) : result
})

export const enterByLinkAction = formAction(linkSchema, async (_actor, { token }, { locale }) => {
  const result = await enterByLink(token, locale, await currentBrowser())
  return result.ok ? enterWith(result.value, locale) : result
})

async function enterWith({ sessionId, address, returnTo }: Entered, locale: Locale): Promise<never> {
  await dropCookie('challenge')
  await writeCookie('known', newKnownMark(address), knownBrowserSeconds)
  return arrive(sessionId, returnTo, locale)
}

export const enterAtProviderAction = formAction(providerSchema, async (_actor, { returnTo }, { locale }) => {
  // Back on the sign-in page, somebody who is signed in is sent on to where they wanted to go.
  const elsewhere = await beginAtProvider(withReturn(paths.signIn(locale), ownPath(returnTo)))
  if (!elsewhere) return refuse('notFound')
  // The provider's own address, from its discovery document: no route of ours.
  redirect(elsewhere as Route)
})

export const enterDemoAction = formAction(demoSchema, async (_actor, { personId }, { locale }) => {
  const result = await enterDemo(personId, (await currentBrowser()).userAgent)
  return result.ok ? arrive(result.value.sessionId, null, locale) : result
})

export const giveSecondFactorAction = formAction(factorSchema, async (actor, { code, returnTo }, { locale }) => {
  const result = await giveSecondFactor(actor, code)
  return result.ok ? arrive(result.value.sessionId, returnTo, locale) : result
})

export const setSecondFactorAction = formAction(factorSchema, async (actor, { code, returnTo }, { locale }) => {
  const result = await setSecondFactor(actor, code)
  if (!result.ok) return result
  await writeSessionCookie(result.value.sessionId)
  await showCodes(result.value.personId, result.value.codes)
  redirect(withReturn(paths.recoveryCodes(locale), ownPath(returnTo)))
})

export const renewRecoveryCodesAction = formAction(nothingSchema, async (actor, _nothing, { locale }) => {
  const result = await renewRecoveryCodes(actor)
  if (!result.ok) return result
  await showCodes(result.value.personId, result.value.codes)
  redirect(paths.recoveryCodes(locale))
})

export const putCodesAwayAction = formAction(providerSchema, async (_actor, { returnTo }, { locale }) => {
  await dropCookie('codes')
  redirect(ownPath(returnTo) ?? paths.security(locale))
})

export const signOutAction = formAction(nothingSchema, async (actor, _nothing, { locale }) => {
  if (actor.kind === 'user') await endSession(actor, actor.sessionId)
  await dropSessionCookie()
  redirect(paths.home(locale))
})

export const endSessionAction = formAction(sessionSchema, async (actor, { sessionId }, { locale }) => {
  const result = await endSession(actor, sessionId)
  if (!result.ok) return result
  redirect(paths.security(locale))
})

export const endOtherSessionsAction = formAction(nothingSchema, async (actor, _nothing, { locale }) => {
  const result = await endOtherSessions(actor)
  if (!result.ok) return result
  redirect(paths.security(locale))
})

export const askAddressChangeAction = formAction(askAddressSchema, async (actor, { address }, { locale }) => {
  const result = await askAddressChange(actor, address, locale, await currentBrowser())
  if (!result.ok) return result
  await writeCookie('challenge', writeHalf(result.value.half), challengeMinutes * 60)
  redirect(paths.changeAddress(locale))
})

export const changeAddressAction = formAction(codeSchema, async (actor, { code }, { locale }) => {
  const result = await changeAddress(actor, code, await currentBrowser())
  if (!result.ok) return result
  await dropCookie('challenge')
  redirect(`${paths.profile(locale)}?saved=1`)
})
