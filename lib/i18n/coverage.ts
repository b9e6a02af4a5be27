import type { Content } from './content'
import { type Locale, locales } from './locales'

/** How far a language is written: texts that are missing, that a machine wrote, or whose original has changed. */
export type Coverage = { language: Locale; missing: number; machine: number; outdated: number }

/** Over all texts of a page, one line per language of ours. */
export function coverageOf(contents: readonly (Content | null)[]): Coverage[] {
  const written = contents.filter((content) => content !== null)
  return locales.map((language) => {
    const stateIs = (state: string) => written.filter((content) => content.texts[language]?.state === state).length
    const missing = written.filter((content) => !content.texts[language]).length
    return { language, missing, machine: stateIs('machine'), outdated: stateIs('outdated') }
  })
}

export function isCovered({ missing, machine, outdated }: Coverage): boolean {
  return missing + machine + outdated === 0
}
