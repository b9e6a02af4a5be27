import { z } from 'zod'
import type { TokenHolder } from '@/lib/auth/actor'
import { apiScopes } from '@/lib/auth/api-scope'
import { locales } from '@/lib/i18n/locales'
import { mandateProofs } from '@/lib/officials/mandate'
import { officeTitle } from '@/lib/officials/official-line'
import type { Actable } from '@/lib/officials/officials.queries'
import { bodyOf, bodySchema } from './body-resource'
import { named } from './named-schemas'
import { type Lang, nameOf, textSchema } from './text'

const mandate = z.strictObject({
  id: z.uuid(),
  function: z.string(),
  title: textSchema,
  body: bodySchema,
  proof: z.enum(mandateProofs),
})

const person = z.strictObject({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  mandates: z.array(mandate).describe('In force today'),
})

export const meSchema = named(
  'Me',
  z.strictObject({
    ...person.shape,
    locale: z.enum(locales),
    scopes: z.array(z.enum(apiScopes)).describe('What the token is for'),
    actsFor: z.array(person).describe('Officials one may register as their delegate'),
    organisations: z.array(z.strictObject({ slug: z.string(), role: z.enum(['owner', 'editor', 'desk']) })),
  }),
)

export function meOf(actor: TokenHolder, people: readonly Actable[], lang: Lang): z.input<typeof meSchema> {
  const oneself = people.find(({ isOneself }) => isOneself)
  if (!oneself) throw new Error('A token is somebody’s')
  return {
    ...personOf(oneself, lang),
    locale: actor.locale,
    scopes: actor.scopes,
    actsFor: people.filter(({ isOneself }) => !isOneself).map((one) => personOf(one, lang)),
    organisations: actor.memberships.map(({ organisationSlug, role }) => ({ slug: organisationSlug, role })),
  }
}

function personOf({ id, givenName, familyName, titleForm, mandates }: Actable, lang: Lang): z.input<typeof person> {
  return {
    id,
    givenName,
    familyName,
    mandates: mandates.map((held) => ({
      id: held.id,
      function: held.function,
      title: nameOf((locale) => officeTitle(held, titleForm, locale), lang),
      body: bodyOf(held.body, lang),
      proof: held.proof,
    })),
  }
}
