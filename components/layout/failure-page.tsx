'use client'

import { Failure } from '@/components/ui/empty'
import { useFailureWords } from './failure-words'

/** A page broke. The sentence says that nothing is lost; the fault itself is in the log, with its request. */
export function FailurePage({ retry }: { retry: () => void }) {
  const words = useFailureWords()
  if (!words) return null
  return (
    <div className="wrap section">
      <Failure
        title={words.title}
        level={1}
        action={
          <button type="button" className="btn btn--second" onClick={retry}>
            {words.retry}
          </button>
        }
      >
        <p>{words.body}</p>
      </Failure>
    </div>
  )
}
