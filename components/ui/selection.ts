'use client'

import { useEffect, useState } from 'react'

/** The boxes that choose rows for a form. */
function boxesOf(form: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[data-row][form="${CSS.escape(form)}"]`)]
}

/** How many rows are chosen, and of how many. Undefined until script has looked. */
export function useSelection(form: string) {
  const [counts, setCounts] = useState<{ chosen: number; all: number }>()
  useEffect(() => {
    const count = () => {
      const boxes = boxesOf(form)
      setCounts({ chosen: boxes.filter((box) => box.checked).length, all: boxes.length })
    }
    count()
    document.addEventListener('change', count)
    return () => document.removeEventListener('change', count)
  }, [form])
  return counts
}

export function chooseAll(form: string, chosen: boolean) {
  for (const box of boxesOf(form)) box.checked = chosen
  document.dispatchEvent(new Event('change'))
}
