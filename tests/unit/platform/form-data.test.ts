import { describe, expect, it } from 'vitest'
import { formObject, formValues } from '@/lib/platform/form-data'

function form(fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('fields to an object', () => {
  it('nests by dots, lists by numbers and by []', () => {
    const data = form([
      ['title.original', 'fr'],
      ['title.texts.fr.text', 'Bonjour'],
      ['blocks.0.minutes', '30'],
      ['blocks.2.minutes', '40'],
      ['languages[]', 'fr'],
      ['languages[]', 'nl'],
    ])
    expect(formObject(data)).toEqual({
      title: { original: 'fr', texts: { fr: { text: 'Bonjour' } } },
      blocks: [{ minutes: '30' }, { minutes: '40' }],
      languages: ['fr', 'nl'],
    })
  })

  it('leaves out what is blank and what belongs to the frame of the form', () => {
    const data = form([
      ['locale', 'nl'],
      ['$ACTION_ID_1', ''],
      ['name', '   '],
      ['phone', '1'],
    ])
    expect(formObject(data)).toEqual({ phone: '1' })
    expect(formValues(data)).toEqual({ name: '   ', phone: '1' })
  })

  it('drops what a database cannot hold', () => {
    expect(
      formObject(
        form([
          ['name', 'Menen\0'],
          ['only', '\0'],
        ]),
      ),
    ).toEqual({ name: 'Menen' })
  })

  it('keeps one chosen box a list', () => {
    expect(formObject(form([['languages[]', 'nl']]))).toEqual({ languages: ['nl'] })
  })

  it.each(['__proto__.isAdministrator', 'a.__proto__.b', 'constructor.prototype.x'])(
    'never writes through %s',
    (name) => {
      expect(formObject(form([[name, 'yes']]))).toEqual({})
      expect('isAdministrator' in {}).toBe(false)
    },
  )
})
