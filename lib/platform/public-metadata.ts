import type { Metadata } from 'next'
import { defaultLocale, type Locale, locales } from '@/lib/i18n/locales'

type Page = {
  path: (locale: Locale) => string
  title: string
  description?: string
  /** Leave out "– Vis-à-vis": it is in the title already. */
  isWholeTitle?: boolean
  /** Feeds of what the page lists, by media type. */
  feeds?: Record<string, string>
}

/** What search engines and shared links say of a public page: its one address per language, and which page is which. */
export function publicMetadata(locale: Locale, { path, title, description, isWholeTitle, feeds }: Page): Metadata {
  const languages = Object.fromEntries(locales.map((language) => [language, path(language)]))
  return {
    title: isWholeTitle ? { absolute: title } : title,
    ...(description && { description }),
    alternates: {
      canonical: path(locale),
      languages: { ...languages, 'x-default': path(defaultLocale) },
      ...(feeds && { types: feeds }),
    },
    openGraph: {
      type: 'website',
      title,
      ...(description && { description }),
      url: path(locale),
      siteName: 'Vis-à-vis',
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((language) => language !== locale).map((language) => openGraphLocales[language]),
    },
  }
}

const openGraphLocales: Record<Locale, string> = { fr: 'fr_FR', nl: 'nl_BE', en: 'en_GB', de: 'de_DE' }
