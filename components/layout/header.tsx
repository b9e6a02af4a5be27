import { Icon } from '@/components/ui/icon'
import { Mark } from '@/components/ui/union'
import { type Locale, localeNames, locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { AccountMenu } from './account-menu'
import { AccountSlot } from './account-slot'
import { LanguageSwitch } from './language-switch'
import { type NavItem, NavLinks } from './nav-links'
import type { Account } from './session'

const languages = locales.map((locale) => ({ locale, name: localeNames[locale] }))

/** What everybody can go to. */
export function publicNav(locale: Locale): NavItem[] {
  const t = translator(locale)
  return [
    { href: paths.encounters(locale), label: t('common:nav.encounters') },
    { href: paths.calls(locale), label: t('common:nav.calls') },
    { href: paths.communes(locale), label: t('common:nav.communes') },
  ]
}

type HeaderProps = {
  locale: Locale
  nav: readonly NavItem[]
  /** Known on pages made for one person; absent on pages cached for all, which ask afterwards. */
  account?: Account | undefined
}

function AccountPart({ locale, account }: Omit<HeaderProps, 'nav'>) {
  const t = translator(locale)
  const label = t('common:nav.account')
  if (account) return <AccountMenu account={account} label={label} />
  return (
    <AccountSlot locale={locale} label={label} signIn={{ href: paths.signIn(locale), label: t('common:nav.signIn') }} />
  )
}

/** Name, navigation, languages, account. Below 72rem all but the name is in a details element. */
export function Header({ locale, nav, account }: HeaderProps) {
  const t = translator(locale)
  return (
    <header className="header">
      <div className="wrap header-in">
        <Mark href={paths.home(locale)} label={t('common:site.home')} />
        <NavLinks label={t('common:nav.main')} items={nav} />
        <LanguageSwitch label={t('common:nav.language')} current={locale} languages={languages} />
        <AccountPart locale={locale} account={account} />
        <details className="menu">
          <summary>
            <Icon name="menu" />
            {t('common:nav.menu')}
          </summary>
          <div className="menu-panel">
            <NavLinks label={t('common:nav.mainMenu')} items={nav} />
            <AccountPart locale={locale} account={account} />
            <LanguageSwitch label={t('common:nav.languageMenu')} current={locale} languages={languages} />
          </div>
        </details>
      </div>
    </header>
  )
}
