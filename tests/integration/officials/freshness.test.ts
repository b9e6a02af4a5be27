import { beforeAll, describe, expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/actor.queries'
import { changeMandate } from '@/lib/officials/mandates.commands'
import { saveProfile } from '@/lib/officials/profile.commands'
import { findProfile } from '@/lib/officials/profile.queries'
import { updateOrganisation } from '@/lib/organisations/commands'
import { aBorder, type Border, inFrench } from '@/tests/support/border'
import { aPublishedCall } from '@/tests/support/calls'
import { aPublishedEncounter } from '@/tests/support/encounters'
import { anOrganisation, aPerson, aTeamMember, granted, signedIn, tests } from '@/tests/support/people'
import { tagsTouchedBy } from '@/tests/support/stale-tags'

let border: Border

beforeAll(async () => {
  border = await aBorder()
})

const profile = {
  givenName: 'Els',
  familyName: 'Maertens',
  titleForm: 'feminine' as const,
  locale: 'nl' as const,
  spokenLanguages: ['nl', 'fr'],
}

let count = 0

async function published() {
  count += 1
  const { id: organisationId } = await anOrganisation()
  return {
    organisationId,
    ...(await aPublishedEncounter(tests, border, { organisationId, title: `Rencontre ${count}` })),
  }
}

describe('the profile', () => {
  it('is saved, and named in the next request', async () => {
    const user = await signedIn((await aPerson()).personId)
    granted(await saveProfile(user, profile))
    expect(await findProfile(user)).toMatchObject(profile)
    expect(await loadActor(user.sessionId)).toMatchObject({ name: 'Els Maertens', locale: 'nl' })
  })

  it('of somebody whom no page names makes no page stale', async () => {
    await published()
    const user = await signedIn((await aPerson()).personId)
    expect(await tagsTouchedBy(async () => granted(await saveProfile(user, profile)))).toEqual([])
  })
})

describe('pages that say a name', () => {
  it('are stale when the co-host changes it, those of others are not', async () => {
    const [{ slug, flemish }] = [await published(), await published()]
    const user = await signedIn(flemish.personId)
    const tags = await tagsTouchedBy(async () => granted(await saveProfile(user, profile)))
    expect(tags).toEqual([`encounter:${slug}`, 'encounters'])
  })

  it('are stale when the function beside it changes', async () => {
    const { slug, flemish } = await published()
    const terms = { function: 'mayor', startsOn: '2020-01-01', endsOn: null, isActing: true }
    const tags = await tagsTouchedBy(async () => granted(await changeMandate(tests, flemish.mandateId, terms)))
    expect(tags).toEqual([`encounter:${slug}`, 'encounters'])
  })

  it('are stale when the organisation changes its own', async () => {
    const { organisationId, slug } = await published()
    const call = await aPublishedCall(tests, { organisationId })
    const owner = await aTeamMember(organisationId)
    const facts = {
      name: inFrench('Agence des Deux Rives'),
      presentation: null,
      contactEmail: null,
      contactPhone: null,
      website: null,
    }
    const rename = async () => granted(await updateOrganisation(owner, organisationId, 1, facts))
    expect(await tagsTouchedBy(rename)).toEqual(
      [`call:${call.slug}`, 'calls', `encounter:${slug}`, 'encounters'].toSorted(),
    )
  })
})
