import { describe, expect, it } from 'vitest'
import { callAboutSchema, callContactsSchema, callTimetableSchema, publishCallSchema } from '@/lib/calls/schema'
import { formObject } from '@/lib/platform/form-data'

const about = { callId: '018f0000-0000-7000-8000-000000000000', version: '1', organisation: 'agence' }

function object(fields: Record<string, string>): unknown {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...about, ...fields })) form.append(name, value)
  return formObject(form)
}

const issuesOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])

describe('the timetable', () => {
  const times = {
    zone: 'Europe/Paris',
    'opens.date': '2026-10-06',
    'opens.time': '08:00',
    'closes.date': '2026-12-01',
    'closes.time': '12:00',
  }

  it('is read in its zone, with the windows that are filled', () => {
    const { data } = callTimetableSchema.safeParse(
      object({
        ...times,
        'windows.0.row': 'windows.0',
        'windows.0.startsOn': '2027-05-01',
        'windows.0.endsOn': '2027-06-30',
        'windows.1.row': 'windows.1',
        'windows.1.startsOn': '',
      }),
    )
    expect(data?.timetable).toEqual({
      zone: 'Europe/Paris',
      opensAt: new Date('2026-10-06T06:00:00Z'),
      closesAt: new Date('2026-12-01T11:00:00Z'),
      laureateCount: null,
      windows: [{ startsOn: '2027-05-01', endsOn: '2027-06-30' }],
    })
  })

  it.each([
    [
      'closing before opening',
      { 'closes.date': '2026-10-06', 'closes.time': '08:00' },
      [['closes.time', 'endBeforeStart']],
    ],
    ['an hour that is skipped', { 'opens.date': '2026-03-29', 'opens.time': '02:30' }, [['opens.time', 'missingHour']]],
    [
      'a window the wrong way round',
      { 'windows.0.row': 'x', 'windows.0.startsOn': '2027-06-30', 'windows.0.endsOn': '2027-05-01' },
      [['windows.0.endsOn', 'endBeforeStart']],
    ],
    [
      'a day that is not one',
      { 'windows.0.row': 'x', 'windows.0.startsOn': '2027-02-30', 'windows.0.endsOn': '2027-05-01' },
      [['windows.0.startsOn', 'invalidDate']],
    ],
    ['no laureate', { laureateCount: '0' }, [['laureateCount', 'Too small: expected number to be >=1']]],
  ])('is refused for %s, beside the field', (_, change, issues) => {
    expect(issuesOf(callTimetableSchema.safeParse(object({ ...times, ...change })))).toEqual(issues)
  })
})

describe('publication', () => {
  const publish = (fields: Record<string, string>) =>
    publishCallSchema.safeParse(object({ zone: 'Europe/Brussels', ...fields }))

  it('now needs no moment, and later needs one', () => {
    expect(publish({ when: 'now', 'publish.date': '', 'publish.time': '' }).data?.publishAt).toBeNull()
    expect(publish({ when: 'later', 'publish.date': '2027-01-01', 'publish.time': '08:00' }).data?.publishAt).toEqual(
      new Date('2027-01-01T07:00:00Z'),
    )
    expect(issuesOf(publish({ when: 'later' }))?.map(([path]) => path)).toEqual(['publish.date', 'publish.time'])
    const skipped = publish({ when: 'later', 'publish.date': '2027-03-28', 'publish.time': '02:30' })
    expect(issuesOf(skipped)).toEqual([['publish.time', 'missingHour']])
  })
})

describe('contacts', () => {
  const contact = (index: number, fields: Record<string, string>) =>
    Object.fromEntries(
      Object.entries({ row: 'x', ...fields }).map(([name, value]) => [`contacts.${index}.${name}`, value]),
    )

  it('can be reached one way or the other; blank rows are nobody', () => {
    const rows = { ...contact(0, { name: 'Agnès', phone: '+33 3 00 00 00 00' }), ...contact(1, {}) }
    expect(callContactsSchema.safeParse(object(rows)).data?.contacts).toEqual([
      { name: 'Agnès', role: null, email: null, phone: '+33 3 00 00 00 00' },
    ])
    expect(issuesOf(callContactsSchema.safeParse(object(contact(0, { name: 'Agnès' }))))).toEqual([
      ['contacts.0.email', 'contactUnreachable'],
    ])
    const wrong = contact(0, { name: 'Agnès', email: 'agnes@@ressources' })
    expect(issuesOf(callContactsSchema.safeParse(object(wrong)))).toEqual([['contacts.0.email', 'invalidEmail']])
  })
})

it('refuses a field that is not the form’s: nobody writes a status or an owner', () => {
  const fields = {
    kind: 'projects',
    'title.original': 'fr',
    'title.texts.fr.text': 'Titre',
    'lede.original': 'fr',
    'lede.texts.fr.text': 'Deux phrases.',
  }
  expect(callAboutSchema.safeParse(object(fields)).success).toBe(true)
  expect(callAboutSchema.safeParse(object({ ...fields, status: 'awarded' })).success).toBe(false)
  expect(callAboutSchema.safeParse(object({ ...fields, organisationId: about.callId })).success).toBe(false)
})
