import { cache } from 'react'
import type { IconName } from './icon-names'
import drawn from './icons.svg'

// Next does not say what an .svg gives: its address.
const sheet: { src: string } = drawn

/** Decorative beside a word, which is the rule; with a label where it stands alone. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return label ? (
    <svg className="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
      <use href={addressOf(name)} />
    </svg>
  ) : (
    decoration(name)
  )
}

/** The same element wherever it stands on a page: React writes it into the page once and then refers to it. */
const decoration = cache((name: IconName) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <use href={addressOf(name)} />
  </svg>
))

const addressOf = (name: IconName) => `${sheet.src}#${name}`
