import { describe, expect, it } from 'vitest'
import { mayBeTold, noButton, reasonOf } from '@/tests/storm/reasons'

const page = (body: string, status = 200, headers = {}) => ({ status, headers, body, tookMs: 1 })

describe('why somebody was told no', () => {
  it.each([
    [
      'a program, by the code',
      page('{"type":"about:blank","status":409,"code":"alreadyRegistered"}', 409),
      'alreadyRegistered',
    ],
    [
      'the sentence of a page',
      page('<h2>Déjà inscrit, référence 7K2M-94TX. Rien n’a été compté deux fois.</h2>'),
      'alreadyRegistered',
    ],
    [
      'a sentence that counts',
      page(
        '<p>12 places sont déjà prises. Dites que vous descendez en dessous exprès, ou gardez au moins ce nombre.</p>',
      ),
      'seatsBelowTaken',
    ],
    ['a page without a button', page('<h1>Votre inscription</h1>'), noButton],
    ['a page that is not there', page('<h1>Rien ici</h1>', 404), 'page 404'],
    ['a sign-in that nobody asked for', page('', 307, { location: '/fr/sign-in' }), 'sent to /fr/sign-in'],
  ])('%s', (_, answer, reason) => {
    expect(reasonOf('seats', answer)).toBe(reason)
  })

  it('is no reason where it has nothing to do with what was asked', () => {
    expect(mayBeTold.register).not.toContain(noButton)
    expect(mayBeTold.register).not.toContain('notFound')
  })
})
