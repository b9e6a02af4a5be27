import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { encounterEventData } from '@/components/encounters/encounter-data'
import { findShownEncounter } from '@/lib/encounters/public-page.queries'
import { scriptSafe } from '@/lib/platform/json-ld'
import { db } from '@/tests/support/database'
import { aScene } from '@/tests/support/registrations'

const schema = 'https://schema.org/'

/** Read by a JSON-LD processor, the vocabulary given here: a test asks nobody outside. */
function expanded(data: object): Promise<object[]> {
  const written = JSON.parse(scriptSafe({ '@context': 'https://schema.org', ...data }))
  const documentLoader = async (url: string) => ({ documentUrl: url, document: { '@context': { '@vocab': schema } } })
  // Safe: a word that the vocabulary does not take is an error, not left out.
  return jsonld.expand(written, Object.assign({ documentLoader }, { safe: true }))
}

describe('an encounter, to a reader of linked data', () => {
  it('is an event with its hours, its place and its organiser, and loses no word on the way', async () => {
    const scene = await aScene({ total: 5 })
    const place = { communeCountry: 'FR', communeCode: '59279', venueAddress: '12 rue de Lille </script>' }
    await db.encounter.update({ where: { id: scene.id }, data: place })
    const encounter = await findShownEncounter(scene.slug)
    if (!encounter) throw new Error('It is published')
    const [event] = await expanded(encounterEventData(encounter, 'fr'))
    const read = Object(event)
    const value = (name: string) => read[`${schema}${name}`]?.[0]
    expect(read['@type']).toEqual([`${schema}Event`])
    expect(read['@id']).toBe(`http://vis-a-vis.example/fr/encounters/${scene.slug}#event`)
    expect(new Date(value('startDate')['@value'])).toEqual(encounter.startsAt)
    expect(new Date(value('endDate')['@value'])).toEqual(encounter.endsAt)
    expect(value('organizer')['@type']).toEqual([`${schema}GovernmentOrganization`])
    const address = value('location')[`${schema}address`][0]
    expect(value('location')['@type']).toEqual([`${schema}Place`])
    expect(address[`${schema}streetAddress`]).toEqual([{ '@value': place.venueAddress }])
    expect(address[`${schema}addressLocality`]).toEqual([{ '@value': 'Halluin' }])
  })
})
