'use client'

import { type ReactNode, useId, useRef } from 'react'
import { type ButtonLook, buttonClass } from './button'
import { useHydrated } from './use-hydrated'

type DialogProps = {
  /** The words of the button that opens it. */
  opener: string
  look?: Pick<ButtonLook, 'tone' | 'size' | 'wide'>
  /** The question. */
  title: string
  /** The consequence, in one sentence. */
  children: ReactNode
  /** The verb that does it: a form with its button. */
  action: ReactNode
  /** The verb that does not: "Garder la place". */
  close: string
}

/** Only for what cannot be undone. Without script the same words open in place. */
export function Dialog({ opener, look = { tone: 'second' }, title, children, action, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const body = (
    <>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </>
  )
  if (!useHydrated()) {
    return (
      <details className="dialog-fold">
        <summary className={buttonClass(look)}>{opener}</summary>
        <div className="dialog">
          {body}
          {action}
        </div>
      </details>
    )
  }
  return (
    <>
      <button type="button" className={buttonClass(look)} onClick={() => dialog.current?.showModal()}>
        {opener}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id}>
        {body}
        <div className="row">
          {action}
          <button type="button" className="btn btn--quiet" onClick={() => dialog.current?.close()}>
            {close}
          </button>
        </div>
      </dialog>
    </>
  )
}
