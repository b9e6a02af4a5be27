import '@/app/styles/main.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preferredLocale } from '@/lib/i18n/preferred-locale'

export const metadata = { title: 'Mailbox – Vis-à-vis', robots: { index: false } }

export default async function DevelopmentLayout({ children }: { children: ReactNode }) {
  const locale = preferredLocale((await headers()).get('accept-language'))
  return (
    <html lang={locale}>
      <body>
        <main id="main" className="wrap section">
          {children}
        </main>
      </body>
    </html>
  )
}
