'use client'

import { usePathname } from 'next/navigation'
import { useHydrated } from '@/components/ui/use-hydrated'
import { samePage } from './same-page'

export type Language = { locale: string; name: string }

/** What `/` opens next time. */
function remember(locale: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
}

type LanguageSwitchProps = { label: string; current: string; languages: readonly Language[] }

/** The same page in each language; with script also with the same filters. */
export function LanguageSwitch({ label, current, languages }: LanguageSwitchProps) {
  const made = usePathname()
  // A rewritten address and filters are known to the browser only.
  const here = useHydrated() ? `${location.pathname}${location.search}` : made
  return (
    <nav className="lang" aria-label={label}>
      {languages.map(({ locale, name }) => (
        <a
          key={locale}
          href={samePage(here, locale)}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? 'true' : undefined}
          aria-label={`${locale.toUpperCase()}, ${name}`}
          suppressHydrationWarning
          onClick={() => remember(locale)}
        >
          {locale.toUpperCase()}
        </a>
      ))}
    </nav>
  )
}
