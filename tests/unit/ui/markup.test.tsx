import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MandateChip } from '@/components/officials/mandate-chip'
import { RegistrationState } from '@/components/registrations/registration-state'
import { markupOf } from '@/components/ui/markup'
import { Behalf, Mandate, PersonRow } from '@/components/ui/person'
import { SideBadge } from '@/components/ui/side'
import { cellsOf, Head, rolesOf, Select } from '@/components/ui/table-parts'

const hostile = `<script>alert('1')</script> & "quoted" javascript:alert(1) \u202e`

const column = { id: 'name', head: hostile, rowHeader: true, cell: (text: string) => text }

const shown: [string, ReactNode][] = [
  ['nothing', [null, undefined, false, true, '']],
  ['numbers and words', [0, 'é', 12]],
  ['a hostile text', hostile],
  ['a hostile attribute', <p key="p" title={hostile} className={hostile} data-label={hostile} />],
  ['an empty attribute', <p key="p" title="" className={undefined} />],
  ['a link', createElement('a', { href: '/fr/x?a=1&b=2', tabIndex: 0, 'aria-current': 'page' })],
  ['a moment', <time key="t" dateTime="2026-12-03T09:00:00.000Z" />],
  ['truth', <input key="i" type="checkbox" disabled hidden={false} aria-invalid={false} data-row="" defaultChecked />],
  ['a label', createElement('label', { htmlFor: 'x' })],
  ['a cell', <td key="d" colSpan={2} lang="nl" />],
  ['empty elements', <p key="p">{[<br key="b" />, <hr key="h" />]}</p>],
  ['a fragment', createElement(Fragment, null, createElement('b', null, 'b'), 'text')],
  ['a state', <RegistrationState key="s" status="waitlisted" inLine={null} locale="fr" />],
  ['a chip', <MandateChip key="c" state="toReconfirm" locale="nl" />],
  [
    'a side',
    <SideBadge key="s" side="c">
      {hostile}
    </SideBadge>,
  ],
  [
    'a proof',
    <Mandate key="m" state="doubt">
      {hostile}
    </Mandate>,
  ],
  ['a delegate', <Behalf key="b">{hostile}</Behalf>],
  ['a person', <PersonRow key="p" name={hostile} href="/x" side={{ side: 'a', label: 'A' }} position="Maire" />],
  ['a head', <Head key="h" column={{ ...column, sort: { href: '/x', direction: 'ascending' } }} />],
  ['a row', [cellsOf(column, rolesOf(true))(hostile), cellsOf({ ...column, numeric: true }, {})('1')]],
  ['a box', <Select key="x" select={{ form: 'f', name: 'ids', label: () => hostile, all: '' }} row={1} value="v" />],
]

describe('markup', () => {
  it.each(shown)('of %s is what React would write', (_, node) => {
    expect(inOrder(markupOf(node))).toBe(inOrder(renderToStaticMarkup(node)))
  })

  it.each<[string, ReactNode]>([
    ['a handler', <button key="b" type="button" onClick={() => {}} />],
    ['a style', <p key="p" style={{ color: 'red' }} />],
    ['text of its own', createElement('p', { ['dangerouslySetInnerHTML']: { __html: '<b>' } })],
    ['a script', createElement('a', { href: [' JavaScript', 'alert(1)'].join(':') })],
    ['a promise', Promise.resolve('x')],
    ['a component that waits', <Waiting key="w" />],
    ['a client component', <Marked key="m" />],
  ])('of %s is refused', (_, node) => {
    expect(() => markupOf(node)).toThrow(/written as text|is a script/)
  })
})

/** React says some attributes of a box in an order of its own. */
function inOrder(text: string): string {
  const attributes = / [\w-]+="[^"]*"/g
  return text.replace(/<\w+[^>]*>/g, (tag) => {
    const ordered = tag.match(attributes)?.toSorted() ?? []
    return `${tag.replace(attributes, '')}${ordered.join('')}`
  })
}

async function Waiting() {
  return 'x'
}

function Marked() {
  return 'x'
}
Marked.$$typeof = Symbol.for('react.client.reference')
