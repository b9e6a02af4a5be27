import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'

type Props = { title: string; body: string; back: { href: string; label: string }; children: ReactNode }

/** The public page of something that is not public yet. */
export function Preview({ title, body, back, children }: Props) {
  return (
    <>
      <div className="wrap my-4">
        <Banner icon="eye" title={title}>
          <p>{body}</p>
          <p>
            <a href={back.href}>{back.label}</a>
          </p>
        </Banner>
      </div>
      <div className="preview">{children}</div>
    </>
  )
}
