import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadActor } from '@/lib/auth/actor.queries'
import { enterDemo } from '@/lib/auth/demo.commands'
import { db } from '@/lib/platform/db'
import { anAdministrator, anOrganisation, aPerson, aTeamMember, granted } from '@/tests/support/people'

const { DEMO } = vi.hoisted(() => ({ DEMO: { on: false } }))

vi.mock('@/lib/platform/env', async (original) => {
  const real = await original<typeof import('@/lib/platform/env')>()
  return { ...real, env: () => ({ ...real.env(), DEMO: DEMO.on }) }
})

afterEach(() => {
  DEMO.on = false
})

async function aStory() {
  const organiser = await aTeamMember((await anOrganisation()).id)
  const note = { fr: 'Organise', nl: 'Organiseert', en: 'Organises', de: 'Organisiert' }
  const value = [{ personId: organiser.personId, role: 'organiser', note }]
  await db.setting.upsert({ where: { key: 'demoPeople' }, create: { key: 'demoPeople', value }, update: { value } })
  return organiser.personId
}

describe('entering as a demo person', () => {
  it('opens a session with the second factor taken as given', async () => {
    const personId = await aStory()
    DEMO.on = true
    const { sessionId } = granted(await enterDemo(personId, null))
    expect(await loadActor(sessionId)).toMatchObject({ personId, memberships: [{ role: 'owner' }] })
  })

  it('is refused outside the demo, for people of the story too', async () => {
    const personId = await aStory()
    expect(await enterDemo(personId, null)).toMatchObject({ ok: false, code: 'notFound' })
  })

  it('is refused for anybody who is not in the story', async () => {
    await aStory()
    DEMO.on = true
    for (const { personId } of [await aPerson(), await anAdministrator()]) {
      expect(await enterDemo(personId, null)).toMatchObject({ ok: false, code: 'notFound' })
    }
  })
})
