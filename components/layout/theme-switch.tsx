'use client'

import { useEffect, useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { type Theme, themeCookie, themeIn, themes } from './theme'

function keep(theme: Theme) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = themeCookie(theme)
}

function show(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Light, dark, or as the device. Without script the device decides, and nothing is offered. */
export function ThemeSwitch({ title, words }: { title: string; words: Record<Theme, string> }) {
  const alive = useHydrated()
  const [chosen, setChosen] = useState<Theme>()
  useEffect(() => show(themeIn(document.cookie)), [])
  const current = chosen ?? (alive ? themeIn(document.cookie) : 'system')
  return (
    <fieldset className="theme" hidden={!alive}>
      <legend className="hidden-text">{title}</legend>
      {themes.map((theme) => (
        <button
          key={theme}
          type="button"
          aria-pressed={theme === current}
          onClick={() => {
            keep(theme)
            show(theme)
            setChosen(theme)
          }}
        >
          {words[theme]}
        </button>
      ))}
    </fieldset>
  )
}
