import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { ActingSlot } from './account-slot'
import { ActingBar } from './acting-bar'
import { Footer } from './footer'
import { Header, publicNav } from './header'
import type { NavItem } from './nav-links'
import { DemoBar } from './notice-bars'
import type { Account } from './session'

type FrameProps = { locale: Locale; children: ReactNode }

type AnyFrameProps = FrameProps & { nav: readonly NavItem[]; account?: Account; desk?: boolean; notice?: ReactNode }

function Frame({ locale, nav, account, desk = false, notice, children }: AnyFrameProps) {
  const t = translator(locale)
  const acting = t('common:acting.label')
  return (
    <div className={classNames('frame', desk && 'desk')}>
      <a className="skip" href="#main">
        {t('common:nav.skip')}
      </a>
      <DemoBar locale={locale} />
      <Header locale={locale} nav={nav} account={account} />
      {account ? (
        account.acting && <ActingBar acting={account.acting} label={acting} />
      ) : (
        <ActingSlot locale={locale} label={acting} />
      )}
      {notice && <div className="wrap">{notice}</div>}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer locale={locale} />
    </div>
  )
}

/** Pages that are the same for everybody. */
export function PublicFrame({ locale, children }: FrameProps) {
  return (
    <Frame locale={locale} nav={publicNav(locale)}>
      {children}
    </Frame>
  )
}

/** A person's own pages. */
export function MemberFrame({ locale, account, children }: FrameProps & { account: Account }) {
  return (
    <Frame locale={locale} nav={publicNav(locale)} account={account}>
      {children}
    </Frame>
  )
}

type DeskFrameProps = FrameProps & { account: Account; nav: readonly NavItem[]; notice?: ReactNode }

/** Organisers and administrators: their own navigation, wider pages, a place for what they must know. */
export function DeskFrame({ locale, account, nav, notice, children }: DeskFrameProps) {
  return (
    <Frame locale={locale} nav={nav} account={account} notice={notice} desk>
      {children}
    </Frame>
  )
}
