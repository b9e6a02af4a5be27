import { buttonClass } from './button'
import { Icon } from './icon'

type Step = { label: string; href?: string }

function PageLink({ step, next = false }: { step: Step; next?: boolean }) {
  const look = buttonClass({ tone: 'second', size: 'small' })
  const face = (
    <>
      {step.label}
      {next && <Icon name="arrow-right" />}
    </>
  )
  return step.href ? (
    <a className={look} href={step.href} rel={next ? 'next' : 'prev'}>
      {face}
    </a>
  ) : (
    <span className={look} aria-disabled="true">
      {face}
    </span>
  )
}

type PagingProps = { label: string; text: string; previous: Step; next: Step }

/** "1 à 50 sur 512", previous, next. Links, so that each page has an address. */
export function Paging({ label, text, previous, next }: PagingProps) {
  return (
    <nav className="paging" aria-label={label}>
      <span className="meta">{text}</span>
      <span className="row">
        <PageLink step={previous} />
        <PageLink step={next} next />
      </span>
    </nav>
  )
}
