import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page'

type Words = { title: string; lede: string; show: string; busy: string; back: string }

type Props = {
  words: Words
  /** Where the button posts to. */
  action: string
  back: string
  isBusy: boolean
  /** What is behind the button; null until it was pressed. */
  children: ReactNode | null
}

/** What people may see and robots should not collect: a button, then the thing itself. */
export function PeopleOnly({ words, action, back, isBusy, children }: Props) {
  return (
    <div className="wrap section stack">
      <PageHead title={words.title} lede={words.lede} />
      {isBusy && <Banner tone="wait" title={words.busy} live="alert" />}
      {children ?? (
        <form method="post" action={action}>
          <Button type="submit">{words.show}</Button>
        </form>
      )}
      <p>
        <a href={back}>{words.back}</a>
      </p>
    </div>
  )
}
