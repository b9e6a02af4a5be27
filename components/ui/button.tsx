import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type ButtonLook = {
  tone?: 'main' | 'second' | 'quiet' | 'danger' | undefined
  size?: 'small' | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  /** An icon after the words: an arrow, for "next" only. */
  after?: IconName | undefined
  children: ReactNode
}

export function buttonClass({ tone = 'main', size, wide }: Pick<ButtonLook, 'tone' | 'size' | 'wide'>) {
  return classNames('btn', tone !== 'main' && `btn--${tone}`, size && `btn--${size}`, wide && 'btn--wide')
}

function Face({ icon, after, children }: Pick<ButtonLook, 'icon' | 'after' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {after && <Icon name={after} />}
    </>
  )
}

type ButtonProps = ButtonLook & Omit<ComponentProps<'button'>, keyof ButtonLook | 'disabled' | 'className'>

/** A plain button; in an ActionForm use SubmitButton. The words are a verb with its object. */
export function Button({ tone, size, wide, icon, after, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ tone, size, wide })} {...rest}>
      <Face icon={icon} after={after}>
        {children}
      </Face>
    </button>
  )
}

type LinkButtonProps = ButtonLook & Omit<ComponentProps<'a'>, keyof ButtonLook | 'className'> & { href: string }

export function LinkButton({ tone, size, wide, icon, after, children, ...rest }: LinkButtonProps) {
  return (
    <a className={buttonClass({ tone, size, wide })} {...rest}>
      <Face icon={icon} after={after}>
        {children}
      </Face>
    </a>
  )
}

/** A control that stays where it was and says why it cannot be used. It takes the focus, so that the reason is read. */
export function BlockedButton({ why, tone, size, wide, icon, children }: ButtonLook & { why: string }) {
  return (
    <span className="blocked">
      <button type="button" aria-disabled="true" className={buttonClass({ tone, size, wide })}>
        <Face icon={icon} after={undefined}>
          {children}
        </Face>
        <span className="hidden-text"> {why}</span>
      </button>
      <span className="btn-why" aria-hidden="true">
        {why}
      </span>
    </span>
  )
}
