'use client'

import { createContext, type ReactNode, useContext } from 'react'

export type FailureWords = { title: string; body: string; retry: string }

const Words = createContext<FailureWords | undefined>(undefined)

/** An error page gets no parameters and no server: the layout around it leaves its sentences here. */
export function FailureWordsProvider({ words, children }: { words: FailureWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export function useFailureWords() {
  return useContext(Words)
}
