'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/form-action'
import type { Locale } from '@/lib/i18n/locales'
import { ownPath, paths, withQuery } from '@/lib/platform/paths'
import { endAdministrator, nameAdministrator } from './administrators.commands'
import { bodyFromField } from './bodies.queries'
import { createOrganisation, type OrganisationFacts, updateOrganisation } from './commands'
import { acceptInvitation, inviteToTeam, revokeInvitation } from './invitations.commands'
import {
  acceptInvitationSchema,
  changeRoleSchema,
  createOrganisationSchema,
  endAdministratorSchema,
  inviteSchema,
  nameAdministratorSchema,
  removeFromTeamSchema,
  revokeInvitationSchema,
  updateOrganisationSchema,
} from './schema'
import { changeRole, removeFromTeam } from './team.commands'

type Facts = { [Key in keyof OrganisationFacts]?: OrganisationFacts[Key] | undefined } & Pick<OrganisationFacts, 'name'>

/** What a form left empty is nothing. */
function factsOf({ name, presentation, contactEmail, contactPhone, website }: Facts): OrganisationFacts {
  return {
    name,
    presentation: presentation ?? null,
    contactEmail: contactEmail ?? null,
    contactPhone: contactPhone ?? null,
    website: website ?? null,
  }
}

/** Back to the page of the form, which says what was done. */
function backTo(returnTo: string | undefined, locale: Locale, done: string): never {
  const page: Route = ownPath(returnTo) ?? paths.manage(locale)
  redirect(withQuery(page, { done }))
}

export const createOrganisationAction = formAction(createOrganisationSchema, async (actor, input, { locale }) => {
  const body = await bodyFromField({ text: input.body, key: input.bodyKey }, locale)
  if (!body.ok) return body
  const result = await createOrganisation(actor, { ...factsOf(input), bodyId: body.value, slug: input.slug })
  if (result.ok) redirect(withQuery(paths.adminOrganisation(locale, result.value.slug), { done: 'created' }))
  return result
})

export const updateOrganisationAction = formAction(updateOrganisationSchema, async (actor, input, { locale }) => {
  const result = await updateOrganisation(actor, input.organisationId, input.version, factsOf(input))
  if (result.ok) backTo(input.returnTo, locale, 'saved')
  return result
})

export const inviteAction = formAction(
  inviteSchema,
  async (actor, { organisationId, returnTo, ...invited }, { locale }) => {
    const result = await inviteToTeam(actor, organisationId, { ...invited, locale })
    if (result.ok) backTo(returnTo, locale, 'invited')
    return result
  },
)

export const revokeInvitationAction = formAction(revokeInvitationSchema, async (actor, input, { locale }) => {
  const result = await revokeInvitation(actor, input.invitationId)
  if (result.ok) backTo(input.returnTo, locale, 'revoked')
  return result
})

export const acceptInvitationAction = formAction(acceptInvitationSchema, async (actor, input, { locale }) => {
  const { token, givenName, familyName } = input
  const result = await acceptInvitation(actor, token, givenName && familyName ? { givenName, familyName } : null)
  if (result.ok) redirect(paths.organisation(locale, result.value.slug))
  return result
})

export const changeRoleAction = formAction(
  changeRoleSchema,
  async (actor, { memberId, role, returnTo }, { locale }) => {
    const result = await changeRole(actor, memberId, role)
    if (result.ok) backTo(returnTo, locale, 'roleChanged')
    return result
  },
)

export const removeFromTeamAction = formAction(removeFromTeamSchema, async (actor, input, { locale }) => {
  const result = await removeFromTeam(actor, input.memberId)
  if (result.ok) backTo(input.returnTo, locale, 'removed')
  return result
})

export const nameAdministratorAction = formAction(nameAdministratorSchema, async (actor, input, { locale }) => {
  const result = await nameAdministrator(actor, { ...input, locale })
  if (result.ok) redirect(withQuery(paths.administrators(locale), { done: 'named' }))
  return result
})

export const endAdministratorAction = formAction(endAdministratorSchema, async (actor, input, { locale }) => {
  const result = await endAdministrator(actor, input.administratorId)
  if (result.ok) redirect(withQuery(paths.administrators(locale), { done: 'ended' }))
  return result
})
