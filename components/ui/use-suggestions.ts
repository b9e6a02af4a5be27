'use client'

import { useEffect } from 'react'
import type { Suggesting, SuggestingStep, Suggestion } from './suggestions'

type Step = (step: SuggestingStep) => void

/** Asks a breath after the last key; a newer question drops the older one. */
export function useSuggestions(source: string, { text, key, typed }: Suggesting, step: Step) {
  useEffect(() => {
    if (!typed || text.trim().length < 2 || key !== '') return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const options = await suggestionsFor(source, text, asked.signal)
      if (options && document.activeElement?.tagName === 'INPUT') step({ kind: 'arrived', text, options })
    }, 150)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [source, text, key, typed, step])
}

/** Nothing when it fails: the field still takes any text. */
async function suggestionsFor(source: string, text: string, signal: AbortSignal) {
  try {
    const address = new URL(source, location.href)
    address.searchParams.set('q', text)
    const answer = await fetch(address, { signal })
    // Our own route; its shape is its schema's.
    const { options } = (await answer.json()) as { options: Suggestion[] }
    return answer.ok ? options : undefined
  } catch {
    return undefined
  }
}
