import { describe, expect, it } from 'vitest'
import { certificatesOf } from '@/lib/speed-meetings/certificates'
import type { Instance } from '@/lib/speed-meetings/schema'
import { evening, inWords, seated } from '@/tests/support/speed-meeting-evenings'

function proofs(instance: Instance): string[] {
  const s = seated(instance, {})
  const standingIn = Array.from({ length: instance.rounds }, (_, r) => r).slice(s.problem.from)
  const certificates = certificatesOf(s.problem, standingIn)
  return inWords(s, (wording) => wording.certificates({ certificates }))
}

const fixed = (...tables: string[]) => tables.map((table, k) => ({ round: k + 1, table }))
const four = { a: {}, b: {}, c: {}, d: {} }

describe('why not: what is proven, and what would help', () => {
  it.each<[string, Instance, string[]]>([
    [
      'a language with too few subjects',
      evening(2, { a: {}, b: { languages: ['nl'] } }, { x: {}, y: {}, z: { languages: ['fr', 'nl'] } }),
      [
        '2 people who follow only French have only 1 subject within reach for 2 rounds: add interpretation at another table.',
      ],
    ],
    [
      'a language without a subject',
      evening(1, { a: { languages: ['nl'] } }, { x: {} }),
      ['One person who follows only French has no subject within reach: add interpretation at a table.'],
    ],
    [
      'a language without a subject not yet heard',
      evening(
        2,
        { a: {}, b: { languages: ['nl'] } },
        { x: {} },
        { replan: { from: 2, published: { x: ['a', null] } } },
      ),
      ['One person who follows only French has no new subject left within reach: add interpretation at a table.'],
    ],
    [
      'fewer subjects than rounds, one of them heard: no interpretation helps',
      evening(
        3,
        { a: {}, b: {} },
        { x: {}, y: {} },
        {
          replan: { from: 2, published: { x: ['a', null, null], y: ['b', null, null] } },
        },
      ),
      [
        '2 people have only 1 new subject within reach for 2 rounds, whatever the language: open a table on another subject.',
      ],
    ],
    [
      'subjects blocked at tables in their own language',
      evening(3, four, { x: { blocked: ['sa', 'sb'] }, y: { blocked: ['sc', 'sd'] }, z: {} }),
      ['x', 'y'].map(
        (name) =>
          `${name} has only 2 subjects within reach for 3 rounds, as the others are ruled out for them: allow one of them again.`,
      ),
    ],
    [
      'fixed twice at one table',
      evening(2, four, { x: { fixed: fixed('a', 'a') } }),
      ['x has only 1 subject within reach for 2 rounds because of the seats fixed for them: change one.'],
    ],
    [
      'fixed twice, and the rest blocked',
      evening(3, four, { x: { fixed: fixed('a', 'a'), blocked: ['sc', 'sd'] } }),
      [
        'x has only 2 subjects within reach for 3 rounds because of subjects ruled out and seats fixed for them: allow a subject again and change a seat.',
      ],
    ],
    [
      'languages and blocked subjects',
      evening(
        3,
        { a: {}, b: {}, c: { languages: ['nl'] } },
        { x: { blocked: ['sb'] }, y: { languages: ['fr', 'nl'] } },
      ),
      [
        'x has only 1 subject within reach for 3 rounds because of their languages and the organiser’s choices: interpretation alone would not be enough.',
      ],
    ],
    [
      'no languages, for more than one',
      evening(2, four, { x: { languages: [] }, y: { languages: [] } }),
      ['No language is given for x and y: ask which ones they follow.'],
    ],
    [
      'seats, where every table is followed',
      evening(1, { a: { max: 1 } }, { x: {}, y: {} }),
      ['In round 1, 2 people have only 1 seat between them at the tables open to them: add seats.'],
    ],
    [
      'seats, with others in another language',
      evening(1, { a: { max: 1 }, b: { languages: ['nl'] } }, { x: {}, y: {} }),
      ['In round 1, 2 people have only 1 seat between them at the tables open to them: add seats or interpretation.'],
    ],
    [
      'minimums',
      evening(1, { a: { min: 2 }, b: { min: 2 } }, { x: {}, y: {} }),
      [
        'In round 1, there are too few participants to bring every table to its minimum (2 for 4): rest a table or lower a minimum.',
      ],
    ],
  ])('%s', (_, instance, sentences) => {
    expect(proofs(instance)).toEqual(sentences)
  })
})
