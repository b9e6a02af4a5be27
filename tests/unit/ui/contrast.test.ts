import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// WCAG 2.x contrast of the roles of tokens.css in both schemes: text 4.5, ink 7, shapes and edges 3.

const css = readFileSync('app/styles/tokens.css', 'utf8')

type Roles = Record<string, string>

function rolesIn(block: string): Roles {
  const pairs = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)]
  return Object.fromEntries(pairs.map(([, role = '', colour = '']) => [role, colour]))
}

function blockOf(selector: string): string {
  const start = css.indexOf(selector)
  return css.slice(start, css.indexOf('}', start))
}

const light = rolesIn(blockOf(':root {'))
const dark = rolesIn(blockOf(":root[data-theme='dark'] {"))

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const papers = ['page', 'surface', 'sunken', 'shore-a', 'shore-b']
const sides = ['a', 'b', 'c', 'd', 'e', 'f'].map((side): [string, number, string[]] => [
  `side-${side}`,
  4.5,
  ['page', 'surface', 'sunken', `side-${side}-soft`],
])

const demands: [role: string, least: number, grounds: string[]][] = [
  ['ink', 7, [...papers, 'action-soft', 'quiet-soft', 'ok-soft', 'wait-soft', 'danger-soft']],
  ['ink-2', 4.5, [...papers, 'quiet-soft']],
  ['ink-3', 4.5, papers],
  ['action', 4.5, [...papers, 'action-soft']],
  ['visited', 4.5, ['page', 'surface']],
  ['action-ink', 4.5, ['action', 'action-hover']],
  ['danger-ink', 4.5, ['danger-fill']],
  ['ok', 4.5, ['page', 'surface', 'ok-soft']],
  ['wait', 4.5, ['page', 'surface', 'wait-soft']],
  ['danger', 4.5, ['page', 'surface', 'danger-soft']],
  ['quiet', 4.5, ['quiet-soft']],
  ...sides,
  ['union', 3, papers],
  ['line-strong', 3, ['page', 'surface', 'sunken']],
  ['focus', 3, ['page', 'surface', 'shore-a', 'shore-b']],
]

const schemes = { light, dark }

describe.each(Object.keys(schemes))('in the %s scheme', (name) => {
  const roles = name === 'dark' ? schemes.dark : schemes.light

  it.each(demands)('%s has a contrast of %s', (role, least, grounds) => {
    const weak = grounds.filter((ground) => !(contrast(roles[role] ?? '', roles[ground] ?? '') >= least))
    expect(weak).toEqual([])
  })
})

it('the scheme somebody chose and the scheme of the device are the same dark', () => {
  expect(rolesIn(blockOf(":root:not([data-theme='light'])"))).toEqual(dark)
})

it('every role has a colour in both schemes', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
})
