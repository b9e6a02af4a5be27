import { describe, expect, it } from 'vitest'
import { keptDocument } from '@/components/layout/failure-document'
import { hiddenAfter, isAboutTheSame } from '@/components/ui/form-fields'
import { showsAll, valuesToKeep } from '@/lib/platform/old-form'

function aForm(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('what was sent with a form whose action is gone', () => {
  it('is kept but for the frame, codes, tokens and files', () => {
    const form = aForm({
      $ACTION_KEY: 'k',
      locale: 'fr',
      phone: '0612',
      code: '482913',
      'door.token': 'x',
      'needs[]': 'a',
    })
    form.append('needs[]', 'b')
    form.append('letter', new File(['%PDF'], 'lettre.pdf'))
    expect(valuesToKeep(form)).toEqual({ phone: '0612', 'needs[]': ['a', 'b'], letter: '' })
  })

  it.each([
    ['every field is there', '<form data-renewed=""><input name="phone"/><input name="note"/></form>', true],
    ['a field has gone', '<form data-renewed=""><input name="phone"/></form>', false],
    ['the form has gone', '<form><input name="phone"/><input name="note"/></form>', false],
  ])('is shown or not: %s', (_, html, isShown) => {
    expect(showsAll(html, { phone: '0612', note: 'Quai', empty: '' })).toBe(isShown)
  })

  it.each([
    ['the same encounter, opened at another time', { encounterId: 'a', key: '2', version: '4' }, true],
    ['a field that the old form did not have', { encounterId: 'a', asked: '1' }, true],
    ['another encounter', { encounterId: 'b', key: '1' }, false],
  ])('belongs to a form about %s', (_, hidden, isSame) => {
    expect(isAboutTheSame(hidden, { encounterId: 'a', key: '1', version: '3' })).toBe(isSame)
  })

  it('goes on with the key and the version of the old form', () => {
    const sent = { encounterId: 'a', key: '1', version: '3' }
    expect(hiddenAfter({ encounterId: 'a', key: '2', version: '4' }, sent)).toEqual(sent)
    expect(hiddenAfter({ encounterId: 'a' }, sent)).toEqual({ encounterId: 'a' })
  })

  it('is listed in the language of the address, as text, where no form takes it; ids and ticks are nobody’s words', () => {
    const page = keptDocument('/de/encounters/x/register', {
      note: '<script>alert(1)</script>',
      officialId: '0192d3f0-0000-7000-8000-000000000000',
      agreed: 'on',
      version: '3',
    })
    expect(page).toContain('<html lang="de">')
    expect(page.match(/<li>.*<\/li>/g)).toEqual(['<li>&lt;script>alert(1)&lt;/script></li>'])
  })
})
