import type { IconName } from './icon-names'
import drawn from './icons.svg'

// Next does not say what an .svg gives: its address.
const sheet: { src: string } = drawn

/** Decorative beside a word, which is the rule; with a label where it stands alone. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden, or named by its label
    <svg className="icon" viewBox="0 0 24 24" {...spoken}>
      <use href={`${sheet.src}#${name}`} />
    </svg>
  )
}
