import { z } from 'zod'
import { contentSchema, optionalContentSchema } from '@/lib/i18n/content'
import { slugPattern } from '@/lib/platform/slug'
import { teamRoles } from './team'

const email = z.email('invalidEmail').max(254)
const name = z.string().trim().min(1).max(80)

/** The page one comes from, to come back to. */
const returnTo = z.string().max(500).optional()

const facts = {
  name: contentSchema({ max: 120 }),
  presentation: optionalContentSchema({ max: 2000 }),
  contactEmail: email.optional(),
  contactPhone: z.string().trim().max(40).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
}

export const createOrganisationSchema = z.strictObject({
  ...facts,
  body: z.string().trim().min(1).max(200),
  bodyKey: z.uuid().optional().catch(undefined),
  slug: z.string().trim().regex(slugPattern, 'slugNeeded').max(80, 'slugNeeded').optional(),
})

export const updateOrganisationSchema = z.strictObject({
  returnTo,
  ...facts,
  organisationId: z.uuid(),
  version: z.coerce.number().int().min(1),
})

export const inviteSchema = z.strictObject({
  returnTo,
  organisationId: z.uuid(),
  address: email,
  role: z.enum(teamRoles),
})

export const revokeInvitationSchema = z.strictObject({ returnTo, invitationId: z.uuid() })

export const acceptInvitationSchema = z.strictObject({
  token: z.string().min(20).max(100),
  givenName: name.optional(),
  familyName: name.optional(),
})

export const changeRoleSchema = z.strictObject({ returnTo, memberId: z.uuid(), role: z.enum(teamRoles) })

export const removeFromTeamSchema = z.strictObject({ returnTo, memberId: z.uuid() })

export const nameAdministratorSchema = z.strictObject({ givenName: name, familyName: name, address: email })

export const endAdministratorSchema = z.strictObject({ administratorId: z.uuid() })

/** What the address of the form for a new mandate may say: the office to be filled. */
export const newMandateQuerySchema = z.object({
  person: z.uuid().optional().catch(undefined),
  body: z.uuid().optional().catch(undefined),
  function: z
    .string()
    .regex(/^[a-zA-Z]{2,40}$/)
    .optional()
    .catch(undefined),
})

/** What the page of a team is told after something was done there. */
export const teamPageSchema = z.object({
  done: z.enum(['created', 'saved', 'invited', 'revoked', 'roleChanged', 'removed']).optional().catch(undefined),
})

export type TeamDoneCode = NonNullable<z.output<typeof teamPageSchema>['done']>

export const administratorsPageSchema = z.object({ done: z.enum(['named', 'ended']).optional().catch(undefined) })
