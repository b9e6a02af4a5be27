import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FailureWordsProvider } from '@/components/layout/failure-words'
import { fontVariables } from '@/components/layout/fonts'
import { ThemeScript } from '@/components/layout/theme-script'
import { isLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { env } from '@/lib/platform/env'
import '../styles/main.css'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  const name = t('common:site.name')
  return {
    metadataBase: new URL(env().APP_URL),
    title: { template: `%s – ${name}`, default: name },
    description: t('common:site.description'),
    applicationName: name,
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FAFAF6' },
    { media: '(prefers-color-scheme: dark)', color: '#10191D' },
  ],
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const failure = { title: t('common:failure.title'), body: t('common:failure.body'), retry: t('common:failure.retry') }
  return (
    // theme.js sets data-theme before React wakes.
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <FailureWordsProvider words={failure}>{children}</FailureWordsProvider>
      </body>
    </html>
  )
}
