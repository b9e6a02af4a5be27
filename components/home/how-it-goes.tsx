import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** What this is, in three turns of the dash. */
export function HowItGoes({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const steps = [
    { title: t('home:how.inviteTitle'), body: t('home:how.inviteBody'), drawing: turning },
    { title: t('home:how.meetTitle'), body: t('home:how.meetBody'), drawing: across },
    { title: t('home:how.keepTitle'), body: t('home:how.keepBody'), drawing: joined },
  ]
  return (
    <section className="how section" aria-labelledby="how">
      <div className="wrap">
        <h2 id="how">{t('home:how.title')}</h2>
        <ol className="plain">
          {steps.map(({ title, body, drawing }) => (
            <li key={title}>
              <svg viewBox="0 0 84 84" aria-hidden="true">
                {line}
                {drawing}
              </svg>
              <h3>{title}</h3>
              <p>{body}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

const line: ReactNode = (
  <>
    <rect x="40" y="0" width="4" height="14" rx="1" fill="var(--ink)" />
    <rect x="40" y="22" width="4" height="8" rx="1" fill="var(--ink)" />
    <rect x="40" y="54" width="4" height="8" rx="1" fill="var(--ink)" />
    <rect x="40" y="70" width="4" height="14" rx="1" fill="var(--ink)" />
  </>
)

const turning: ReactNode = (
  <rect
    x="22"
    y="36"
    width="40"
    height="12"
    rx="2.5"
    fill="var(--shore-b)"
    stroke="var(--union)"
    strokeWidth="3"
    transform="rotate(-45 42 42)"
  />
)

const across: ReactNode = <rect x="14" y="35" width="56" height="13" rx="3" fill="var(--union)" />

const joined: ReactNode = (
  <>
    <rect x="14" y="37" width="56" height="9" fill="var(--union)" />
    <circle cx="16" cy="41.5" r="11" fill="var(--union)" />
    <rect x="58" y="31" width="21" height="21" fill="var(--union)" />
  </>
)
