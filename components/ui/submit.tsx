'use client'

import { type ButtonLook, buttonClass } from './button'
import { useForm } from './form-context'
import { Icon } from './icon'

type SubmitButtonProps = ButtonLook & {
  /** The words while it is sent; without them the button keeps its own. */
  busy?: string
  name?: string
  value?: string
}

/** Sends the form it stands in. While that lasts every button of the form waits, still focusable. */
export function SubmitButton({ busy, name, value, tone, size, wide, icon, after, children }: SubmitButtonProps) {
  const { pending, pressed } = useForm()
  const mine = pending && pressed === `${name ?? ''}=${value ?? ''}`
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass({ tone, size, wide })}
      aria-busy={mine || undefined}
      aria-disabled={(pending && !mine) || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {icon && !mine && <Icon name={icon} />}
      {mine ? (busy ?? children) : children}
      {after && !mine && <Icon name={after} />}
    </button>
  )
}
