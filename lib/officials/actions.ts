'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/form-action'
import { resetSecondFactor } from '@/lib/auth/second-factor.commands'
import { endSessionsOf } from '@/lib/auth/sessions.commands'
import { ownPath, paths, withQuery } from '@/lib/platform/paths'
import { chooseActing } from './acting.commands'
import { endDelegation, nameDelegate } from './delegations.commands'
import { endMandate } from './endings.commands'
import { changeMandate } from './mandates.commands'
import { saveProfile } from './profile.commands'
import { doubtMandate, verifyMandate } from './proofs.commands'
import {
  changeMandateSchema,
  chooseActingSchema,
  doubtMandateSchema,
  endDelegationSchema,
  endMandateSchema,
  endSessionsOfSchema,
  nameDelegateSchema,
  profileSchema,
  resetSecondFactorSchema,
  verifyMandateSchema,
} from './schema'

export const changeMandateAction = formAction(changeMandateSchema, async (actor, input, { locale }) => {
  const { mandateId, function: code, startsOn = null, endsOn = null, isActing } = input
  const terms = { function: code, startsOn, endsOn, isActing: isActing === 'on' }
  const result = await changeMandate(actor, mandateId, terms)
  if (result.ok) redirect(withQuery(paths.adminPerson(locale, result.value.personId), { done: 'changed' }))
  return result
})

export const verifyMandateAction = formAction(verifyMandateSchema, async (actor, { mandateId, method }, { locale }) => {
  const result = await verifyMandate(actor, mandateId, method)
  if (result.ok) redirect(withQuery(paths.adminPerson(locale, result.value.personId), { done: 'verified' }))
  return result
})

export const doubtMandateAction = formAction(doubtMandateSchema, async (actor, { mandateId }, { locale }) => {
  const result = await doubtMandate(actor, mandateId)
  if (result.ok) redirect(withQuery(paths.adminPerson(locale, result.value.personId), { done: 'doubted' }))
  return result
})

export const endMandateAction = formAction(endMandateSchema, async (actor, { mandateId, lastDay }, { locale }) => {
  const result = await endMandate(actor, mandateId, lastDay)
  if (result.ok) {
    const { personId, openRegistrations } = result.value
    redirect(
      withQuery(paths.adminPerson(locale, personId), { done: 'ended', ended: mandateId, open: openRegistrations }),
    )
  }
  return result
})

/** The official's own end of it: back to the profile, with what stays open. */
export const endOwnMandateAction = formAction(endMandateSchema, async (actor, { mandateId, lastDay }, { locale }) => {
  const result = await endMandate(actor, mandateId, lastDay)
  if (!result.ok) return result
  redirect(withQuery(paths.profile(locale), { ended: lastDay, open: result.value.openRegistrations }))
})

export const nameDelegateAction = formAction(nameDelegateSchema, async (actor, { for: whom, ...terms }, { locale }) => {
  const result = await nameDelegate(actor, { ...terms, forBodyId: whom === 'me' ? null : whom, locale })
  if (result.ok) redirect(withQuery(paths.delegates(locale), { done: 'named' }))
  return result
})

export const endDelegationAction = formAction(endDelegationSchema, async (actor, { delegationId }, { locale }) => {
  const result = await endDelegation(actor, delegationId)
  if (result.ok) redirect(withQuery(paths.delegates(locale), { done: 'ended' }))
  return result
})

export const chooseActingAction = formAction(
  chooseActingSchema,
  async (actor, { officialId = null, returnTo }, { locale }) => {
    const result = await chooseActing(actor, officialId)
    if (result.ok) redirect(ownPath(returnTo) ?? paths.my(locale))
    return result
  },
)

export const resetSecondFactorAction = formAction(resetSecondFactorSchema, async (actor, { personId }, { locale }) => {
  const result = await resetSecondFactor(actor, personId)
  if (result.ok) redirect(withQuery(paths.adminPerson(locale, personId), { done: 'reset' }))
  return result
})

export const endSessionsOfAction = formAction(endSessionsOfSchema, async (actor, { personId }, { locale }) => {
  const result = await endSessionsOf(actor, personId)
  if (result.ok) redirect(withQuery(paths.adminPerson(locale, personId), { done: 'signedOut' }))
  return result
})

export const saveProfileAction = formAction(profileSchema, async (actor, { language, ...profile }) => {
  const result = await saveProfile(actor, { ...profile, locale: language })
  if (!result.ok) return result
  redirect(withQuery(paths.profile(language), { saved: 1 }))
})
