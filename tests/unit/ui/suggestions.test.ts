import { describe, expect, it } from 'vitest'
import { type Suggesting, type SuggestingStep, suggesting } from '@/components/ui/suggestions'

const menen = { key: 'BE/34027', label: 'Menen' }
const menin = { key: 'BE/34027', label: 'Menin' }
const start: Suggesting = { text: '', key: '', options: [], open: false, active: -1, typed: false }

const walk = (steps: SuggestingStep[], from: Suggesting = start) => steps.reduce(suggesting, from)

const shown = walk([
  { kind: 'typed', text: 'men' },
  { kind: 'arrived', text: 'men', options: [menen, menin] },
])

describe('suggestions', () => {
  it('open when they arrive', () => {
    expect(shown).toEqual({ text: 'men', key: '', options: [menen, menin], open: true, active: -1, typed: true })
  })

  it('that answer an older text are ignored', () => {
    const state = walk([
      { kind: 'typed', text: 'me' },
      { kind: 'typed', text: 'hal' },
      { kind: 'arrived', text: 'me', options: [menen] },
    ])
    expect(state).toMatchObject({ text: 'hal', options: [], open: false })
  })

  it('that arrive after a choice are ignored', () => {
    const chosen = walk([{ kind: 'chosen', option: menen }], shown)
    expect(walk([{ kind: 'arrived', text: 'Menen', options: [menin] }], chosen)).toEqual(chosen)
  })

  it('once chosen give text and key and close', () => {
    expect(walk([{ kind: 'chosen', option: menen }], shown)).toMatchObject({
      text: 'Menen',
      key: 'BE/34027',
      open: false,
    })
  })

  it('lose the key when the text is changed', () => {
    const edited = walk(
      [
        { kind: 'chosen', option: menen },
        { kind: 'typed', text: 'Menens' },
      ],
      shown,
    )
    expect(edited).toMatchObject({ text: 'Menens', key: '' })
  })

  it('close when the field is left, and keep the text', () => {
    expect(walk([{ kind: 'closed' }], shown)).toMatchObject({ text: 'men', open: false, active: -1 })
  })
})

describe('the arrows', () => {
  const down: SuggestingStep = { kind: 'moved', by: 1 }
  const up: SuggestingStep = { kind: 'moved', by: -1 }

  it.each([
    ['begin at the first', [down], 0],
    ['go down', [down, down], 1],
    ['go round at the end', [down, down, down], 0],
    ['begin at the last when they go up', [up], 1],
    ['go round at the start', [down, up], 1],
  ])('%s', (_, steps, active) => {
    expect(walk(steps, shown).active).toBe(active)
  })

  it('open what was closed', () => {
    expect(walk([{ kind: 'closed' }, down], shown)).toMatchObject({ open: true, active: 0 })
    expect(walk([{ kind: 'closed' }, up], shown)).toMatchObject({ open: true, active: 1 })
  })

  it('do nothing where there is nothing', () => {
    expect(walk([down])).toEqual(start)
  })
})
