import { expect, it } from 'vitest'
import { Emphasis } from '@/components/ui/emphasis'

/** What is drawn: words, or a mark around words. */
const drawn = (sentence: string) =>
  [Emphasis({ children: sentence })].flat().map((piece) => {
    if (typeof piece === 'string') return piece
    if (piece && typeof piece === 'object' && 'props' in piece) return [piece.type, piece.props]
    return piece
  })

it.each([
  ['Rien', ['Rien']],
  ['<b>3</b> places', ['', ['strong', { children: '3' }], ' places']],
  ['Voir <code>next</code>.', ['Voir ', ['code', { children: 'next' }], '.']],
  ['<script>x</script> <i>y</i>', ['<script>x</script> <i>y</i>']],
  ['<b>open <code>', ['<b>open <code>']],
])('marks what our sentences mark, and nothing else: %s', (sentence, expected) => {
  expect(drawn(sentence)).toEqual(expected)
})
