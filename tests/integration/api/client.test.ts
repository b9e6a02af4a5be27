import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answer } from '@/app/api/v1/door'
import { openApiDocument } from '@/lib/api/openapi'
import { client, Refused } from '@/tests/support/api-client'
import { aToken, keepRows } from '@/tests/support/api-site'
import { clientSource } from '@/tests/support/client-source'
import { anEditor, anOfficial, aScene, officials, oneByOne } from '@/tests/support/registrations'

beforeAll(keepRows)

const base = 'http://vis-a-vis.example/api/v1'

/** The door of this process in the place of the network. */
const fetch: typeof globalThis.fetch = (input, init) => answer(new Request(input, init))

const file = 'tests/support/api-client.ts'

describe('a client written from the description alone', () => {
  it('is up to date (UPDATE_CLIENT=1 writes it anew)', () => {
    const source = clientSource(JSON.parse(JSON.stringify(openApiDocument('http://vis-a-vis.example'))))
    const written = execFileSync('node_modules/.bin/biome', ['format', `--stdin-file-path=${file}`], {
      input: source,
      encoding: 'utf8',
    })
    if (process.env.UPDATE_CLIENT) writeFileSync(file, written)
    expect(written).toBe(readFileSync(file, 'utf8'))
  })

  it('finds an encounter, registers, reads, loses its answer and asks again, cancels', async () => {
    const scene = await aScene({ total: 2 })
    await oneByOne(scene, await officials(1))
    const api = client({ base, fetch, token: await aToken((await anOfficial()).actor) })
    const { data } = await api.listEncounters({ country: 'BE', limit: 100 })
    expect(data.map(({ slug }) => slug)).toContain(scene.slug)
    const me = await api.getMe()
    const asked = { slug: scene.slug, body: { officialId: me.id, languages: ['fr'] }, key: 'journey' }
    const made = await api.register(asked)
    expect(await api.register(asked)).toEqual(made)
    expect(await api.getRegistration({ id: made.id, lang: 'fr' })).toMatchObject({
      status: 'confirmed',
      official: { id: me.id },
    })
    await expect(api.register({ slug: scene.slug })).rejects.toThrow(Refused)
    expect(await api.cancelRegistration({ id: made.id })).toEqual({ id: made.id, status: 'cancelled' })
  })

  it('reads a list to its end', async () => {
    const scene = await aScene({ total: 5 })
    await oneByOne(scene, await officials(3))
    const api = client({ base, fetch, token: await aToken(await anEditor(scene)) })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.listRegistrations({ slug: scene.slug, limit: 1, ...(cursor && { cursor }) })
      seen.push(...page.data.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(3)
  })
})
