import { plainLetters } from './plain-letters'
import { done, type Result, refuse } from './result'

const longest = 80

/** What a slug looks like: `halluin-menen-2026`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Words that are pages of their own beside the slugs. */
const reserved = new Set(['new', 'search', 'list', 'filter', 'filtered', 'calendar', 'feed', 'all', 'edit', 'preview'])

/** The end of a page's address, made from its title; empty when no letter or digit of it can be written so. */
export function slugOf(title: string): string {
  return plainLetters(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}

export function isSlug(value: string): boolean {
  return value.length <= longest && slugPattern.test(value) && !reserved.has(value)
}

type Asking = {
  /** What somebody chose; without it the first of the proposals that is free. */
  asked: string | undefined
  title: string
  /** The day it is about, beside the title where the title alone is taken; `otherwise` where it cannot be written. */
  day: string
  otherwise: string
  isFree: (slug: string) => Promise<boolean>
}

/** The address of a new page. */
export async function freeSlug({ asked, title, day, otherwise, isFree }: Asking): Promise<Result<string>> {
  if (asked !== undefined) {
    if (!isSlug(asked)) return refuse('slugUnreadable', { field: 'slug' })
    return (await isFree(asked)) ? done(asked) : refuse('slugTaken', { field: 'slug' })
  }
  const withDay = `${slugOf(title.slice(0, 60)) || otherwise}-${day}`
  for (const slug of [slugOf(title), withDay].filter(isSlug)) if (await isFree(slug)) return done(slug)
  return refuse('slugTaken', { field: 'slug' })
}
