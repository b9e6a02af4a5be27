import { expect, it } from 'vitest'
import { initials } from '@/components/ui/initials'

it.each([
  ['Claire Delmotte', 'CD'],
  ['Marie van der Meer', 'MM'],
  ['Jean-Pierre de la Fontaine', 'JF'],
  ['Élodie', 'É'],
  ['Samira El Idrissi', 'SI'],
  ['بلال عمر', 'بع'],
  ['', ''],
])('of %s are %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})
