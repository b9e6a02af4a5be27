import { describe, expect, it } from 'vitest'
import { programmeFormSchema, topicsFormSchema } from '@/lib/encounters/programme-schema'
import { rulesFormSchema, seatsFormSchema } from '@/lib/encounters/schema'
import { sidesFormSchema } from '@/lib/encounters/sides-schema'
import { formObject } from '@/lib/platform/form-data'

const about = { encounterId: '018f0000-0000-7000-8000-000000000000', version: '3', organisation: 'agence' }

function object(fields: Record<string, string | string[]>): unknown {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...about, ...fields })) {
    for (const one of [value].flat()) form.append(name, one)
  }
  return formObject(form)
}

const issuesOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])

/** What a content field posts although nobody wrote. */
const unwritten = (name: string) => ({
  [`${name}.original`]: 'fr',
  [`${name}.texts.nl.state`]: 'reviewed',
  [`${name}.texts.nl.text`]: '',
})

const written = (name: string, text: string) => ({ [`${name}.original`]: 'fr', [`${name}.texts.fr.text`]: text })

describe('seats', () => {
  const seats = (fields: Record<string, string | string[]>) =>
    seatsFormSchema.safeParse(object({ zone: 'Europe/Brussels', 'codes[]': ['FR', 'VL'], ...fields }))

  it('are read by side', () => {
    const { data } = seats({ 'seats.total': '40', 'seats.sides.FR': ' 20 ', 'seats.sides.VL': '0' })
    expect(data?.seats).toEqual({ total: 40, bySide: { FR: 20, VL: 0 }, releaseAt: null, minimumToHold: null })
  })

  it.each([
    [
      'a side left empty',
      { 'seats.total': '40', 'seats.sides.FR': '20', 'seats.sides.VL': '' },
      [['seats.sides.VL', 'required']],
    ],
    [
      'letters',
      { 'seats.total': 'quarante', 'seats.sides.FR': '1', 'seats.sides.VL': '1' },
      [['seats.total', 'wholeNumber']],
    ],
    [
      'a negative number',
      { 'seats.total': '-1', 'seats.sides.FR': '1', 'seats.sides.VL': '1' },
      [['seats.total', 'wholeNumber']],
    ],
    [
      'half a seat',
      { 'seats.total': '1.5', 'seats.sides.FR': '1', 'seats.sides.VL': '1' },
      [['seats.total', 'wholeNumber']],
    ],
  ])('are refused for %s, beside the field', (_, fields, issues) => {
    expect(issuesOf(seats(fields))).toEqual(issues)
  })

  it('need both date and hour of a release, or neither', () => {
    const figures = { 'seats.total': '2', 'seats.sides.FR': '1', 'seats.sides.VL': '1' }
    expect(seats({ ...figures, 'release.date': '', 'release.time': '' }).data?.seats.releaseAt).toBeNull()
    expect(issuesOf(seats({ ...figures, 'release.date': '2027-03-01' }))?.map(([path]) => path)).toEqual([
      'release.time',
    ])
  })
})

describe('sides', () => {
  const side = (index: number, fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`sides.${index}.${name}`, value]))
  const spare = (index: number) => ({
    ...side(index, { row: `sides.${index}`, drawing: 'a', code: '', territory: '' }),
    ...unwritten(`sides.${index}.name`),
    ...unwritten(`sides.${index}.access`),
  })
  const french = (index: number) => ({
    ...spare(index),
    ...side(index, { code: 'fr', drawing: 'a' }),
    ...written(`sides.${index}.name`, 'Versant français'),
  })

  it('keep the number of their row; spare and removed rows are left out', () => {
    const { data } = sidesFormSchema.safeParse(
      object({ ...french(0), ...side(0, { remove: 'on' }), ...spare(1), ...french(2) }),
    )
    expect(data?.sides.map(({ index, value }) => [index, value.code, value.drawing])).toEqual([[2, 'FR', 'a']])
  })

  it('say beside the row what it lacks', () => {
    const result = sidesFormSchema.safeParse(object({ ...french(0), ...spare(1), ...side(1, { code: '1!' }) }))
    expect(issuesOf(result)).toEqual([
      ['sides.1.code', 'sideCodeUnreadable'],
      ['sides.1.name.texts.fr.text', 'required'],
    ])
  })
})

describe('the programme', () => {
  const block = (index: number, fields: Record<string, string>, title = 'Bloc') => ({
    ...Object.fromEntries(
      Object.entries({
        row: `blocks.${index}`,
        order: String(index + 1),
        kind: 'plenary',
        interpretation: 'none',
        ...fields,
      }).map(([name, value]) => [`blocks.${index}.${name}`, value]),
    ),
    ...(title ? written(`blocks.${index}.title`, title) : unwritten(`blocks.${index}.title`)),
    ...unwritten(`blocks.${index}.description`),
  })

  it('is put in the order of the ranks; what has the same rank stays in the order of the page', () => {
    const rows = {
      ...block(0, { minutes: '30' }, 'Un'),
      ...block(1, { minutes: '20' }, 'Deux'),
      ...block(2, { minutes: '10', order: '1' }, 'Entre'),
    }
    const { data } = programmeFormSchema.safeParse(object(rows))
    expect(data?.programme.map(({ title, minutes }) => [title.texts.fr?.text, minutes])).toEqual([
      ['Un', 30],
      ['Entre', 10],
      ['Deux', 20],
    ])
  })

  it('leaves spare rows out and misses half of the rounds', () => {
    const rows = { ...block(0, { minutes: '120', rounds: '3' }), ...block(1, { minutes: '' }, '') }
    expect(issuesOf(programmeFormSchema.safeParse(object(rows)))).toEqual([
      ['blocks.0.roundMinutes', 'roundsIncomplete'],
    ])
    const { data } = programmeFormSchema.safeParse(
      object({ ...rows, 'blocks.0.roundMinutes': '35', 'blocks.0.changeoverMinutes': '5' }),
    )
    expect(data?.programme).toMatchObject([
      { rounds: 3, roundMinutes: 35, changeoverMinutes: 5, languages: [], isUnattributed: false },
    ])
  })

  it('is refused with the row that lacks its minutes', () => {
    const rows = { ...block(0, { minutes: '30' }), ...block(1, { minutes: '' }, 'Sans durée') }
    expect(issuesOf(programmeFormSchema.safeParse(object(rows)))?.map(([path]) => path)).toEqual(['blocks.1.minutes'])
  })
})

describe('topics', () => {
  it('are taken away by emptying them, with their number kept for the others', () => {
    const id = '018f0000-0000-7000-8000-000000000001'
    const { data } = topicsFormSchema.safeParse(
      object({
        'topics.0.row': 'topics.0',
        'topics.0.id': id,
        ...unwritten('topics.0.question'),
        'topics.1.row': 'topics.1',
        ...written('topics.1.question', 'Qui appeler à 23 h ?'),
      }),
    )
    expect(data?.topics.map(({ index, value }) => [index, value.question.texts.fr?.text])).toEqual([
      [1, 'Qui appeler à 23 h ?'],
    ])
  })
})

describe('a form nobody of ours made', () => {
  const rules = {
    zone: 'Europe/Brussels',
    'opens.date': '2027-01-01',
    'opens.time': '08:00',
    'closes.date': '2027-02-01',
    'closes.time': '12:00',
    waitingPolicy: 'arrival',
    offerHours: '24',
  }

  it('is refused for an unknown field, a wrong choice, a number out of reach', () => {
    expect(rulesFormSchema.safeParse(object(rules)).success).toBe(true)
    expect(rulesFormSchema.safeParse(object({ ...rules, status: 'published' })).success).toBe(false)
    expect(rulesFormSchema.safeParse(object({ ...rules, waitingPolicy: 'friends' })).success).toBe(false)
    expect(rulesFormSchema.safeParse(object({ ...rules, offerHours: '169' })).success).toBe(false)
    expect(issuesOf(rulesFormSchema.safeParse(object({ ...rules, 'allowedFunctions[]': ['mayor', 'king'] })))).toEqual([
      ['allowedFunctions.1', 'unknownFunction'],
    ])
    expect(rulesFormSchema.safeParse(object({ ...rules, encounterId: "' OR 1=1" })).success).toBe(false)
    expect(rulesFormSchema.safeParse(object({ ...rules, version: '1; DROP' })).success).toBe(false)
  })

  it('closes before it opens: said beside the hour', () => {
    const turned = { ...rules, 'closes.date': '2026-12-31' }
    expect(issuesOf(rulesFormSchema.safeParse(object(turned)))).toEqual([['closes.time', 'endBeforeStart']])
  })
})
