import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** What an administrator comes for, each as a link with a sentence. */
export function Tasks({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const tasks = [
    { href: paths.adminPeople(locale), title: t('admin:people.title'), help: t('admin:home.peopleHelp') },
    {
      href: paths.adminOrganisations(locale),
      title: t('admin:nav.organisations'),
      help: t('admin:home.organisationsHelp'),
    },
    { href: paths.adminTerritories(locale), title: t('admin:nav.territories'), help: t('admin:home.territoriesHelp') },
    {
      href: paths.administrators(locale),
      title: t('admin:nav.administrators'),
      help: t('admin:home.administratorsHelp'),
    },
    { href: paths.adminAudit(locale), title: t('admin:nav.audit'), help: t('admin:home.auditHelp') },
    { href: paths.adminCondition(locale), title: t('admin:nav.condition'), help: t('admin:home.conditionHelp') },
  ]
  return (
    <dl className="facts">
      {tasks.map(({ href, title, help }) => (
        <div key={href}>
          <dt>
            <a href={href}>{title}</a>
          </dt>
          <dd>{help}</dd>
        </div>
      ))}
    </dl>
  )
}
