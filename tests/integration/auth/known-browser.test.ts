import { describe, expect, it } from 'vitest'
import { knownMarkFor, newKnownMark } from '@/lib/auth/known-browser'

describe('the mark of a browser that signed in before', () => {
  const mark = newKnownMark('Els@menen.example')

  it('is known for its address, whatever the capitals', () => {
    expect(knownMarkFor('els@menen.example', mark)).toBe(mark.split('.')[0])
  })

  it('says nothing for another address, forged, cut or missing', () => {
    expect(knownMarkFor('bart@menen.example', mark)).toBeNull()
    expect(knownMarkFor('els@menen.example', `x${mark}`)).toBeNull()
    expect(knownMarkFor('els@menen.example', mark.slice(0, -2))).toBeNull()
    expect(knownMarkFor('els@menen.example', null)).toBeNull()
  })
})
