import type { ReactNode } from 'react'

function mark(step: number, current: number) {
  if (step < current) return 'done'
  return step === current ? 'now' : undefined
}

/** Where one is. The sentence carries it ("Étape 1 sur 2 : qui vient"); the dashes repeat it. */
export function Steps({ total, current, children }: { total: number; current: number; children: ReactNode }) {
  const steps = Array.from({ length: total }, (_, index) => index + 1)
  return (
    <p className="steps">
      <span className="steps-marks" aria-hidden="true">
        {steps.map((step) => (
          <i key={step} className={mark(step, current)} />
        ))}
      </span>
      <span>{children}</span>
    </p>
  )
}
