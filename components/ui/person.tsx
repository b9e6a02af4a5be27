import { cache, type ReactNode } from 'react'
import { classNames } from './class-names'
import { Heading, type Level } from './heading'
import { Icon } from './icon'
import { initials } from './initials'
import { type Side, SideBadge } from './side'

const mandateIcons = { verified: 'shield-check', doubt: 'shield-question-mark', ended: 'shield-off' } as const

export type MandateState = keyof typeof mandateIcons

/** Whether a function is proven, in words. */
export function Mandate({ state, children }: { state: MandateState; children: ReactNode }) {
  return proof(state, children)
}

/** One element for all that say the same (icon.tsx). */
const proof = cache((state: MandateState, children: ReactNode) => (
  <p className={classNames('mandate', state !== 'verified' && `mandate--${state}`)}>
    <Icon name={mandateIcons[state]} />
    <span>{children}</span>
  </p>
))

/** Wherever somebody acts for another: "par Els Maertens". */
export function Behalf({ children }: { children: ReactNode }) {
  return <p className="behalf">{children}</p>
}

export function People({ children }: { children: ReactNode }) {
  return <ul className="plain">{children}</ul>
}

type PersonRowProps = {
  name: string
  href?: string
  side?: { side: Side; label: string }
  position: ReactNode
  level?: Level
  mandate?: { state: MandateState; text: ReactNode }
  behalf?: ReactNode
  languages?: string
  action?: ReactNode
}

/** One person: initials in the shape of the side, name, function, proof, languages, one action. */
export function PersonRow({
  name,
  href,
  side,
  position,
  level = 3,
  mandate,
  behalf,
  languages,
  action,
}: PersonRowProps) {
  return (
    <li className="person">
      <span className={classNames('person-face', side && `side--${side.side}`)} aria-hidden="true">
        {initials(name)}
      </span>
      <div>
        <Heading level={level} className="person-name">
          {href ? <a href={href}>{name}</a> : name}
        </Heading>
        <p>{position}</p>
        <div className="person-marks">
          {side && <SideBadge side={side.side}>{side.label}</SideBadge>}
          {mandate && <Mandate state={mandate.state}>{mandate.text}</Mandate>}
          {behalf && <Behalf>{behalf}</Behalf>}
        </div>
        {languages && <p className="meta">{languages}</p>}
      </div>
      {action}
    </li>
  )
}
