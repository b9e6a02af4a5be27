import { Mark } from '@/components/ui/union'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ThemeSwitch } from './theme-switch'

function Links({ title, items }: { title: string; items: readonly { href: string; label: string }[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul className="plain">
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Two shores and the line. */
export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <footer className="footer">
      <div className="footer-a">
        <div className="footer-half stack">
          <Mark />
          <p>{t('common:site.tagline')}</p>
          <ThemeSwitch
            title={t('common:theme.title')}
            words={{
              system: t('common:theme.system'),
              light: t('common:theme.light'),
              dark: t('common:theme.dark'),
            }}
          />
        </div>
      </div>
      <div className="border-line" aria-hidden="true" />
      <div className="footer-b">
        <div className="footer-half footer-lists">
          <Links
            title={t('common:footer.platform')}
            items={[
              { href: `${paths.help(locale)}#what`, label: t('common:footer.what') },
              { href: paths.help(locale), label: t('common:footer.help') },
              { href: `${paths.help(locale)}#feeds`, label: t('common:footer.feeds') },
              { href: paths.developers(locale), label: t('common:footer.developers') },
            ]}
          />
          <Links
            title={t('common:footer.rules')}
            items={[
              { href: paths.privacy(locale), label: t('common:footer.privacy') },
              { href: paths.accessibility(locale), label: t('common:footer.accessibility') },
              { href: paths.legal(locale), label: t('common:footer.legal') },
            ]}
          />
        </div>
      </div>
    </footer>
  )
}
