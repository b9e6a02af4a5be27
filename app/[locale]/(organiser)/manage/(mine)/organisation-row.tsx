import { Chip } from '@/components/ui/chip'
import { plainText } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { bodyNameInFull } from '@/lib/officials/official-line'
import type { listMyOrganisations } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'

type Mine = Awaited<ReturnType<typeof listMyOrganisations>>[number]

/** One organisation: what it is, what runs there, one's role. */
export function OrganisationRow({ locale, organisation }: { locale: Locale; organisation: Mine }) {
  const t = translator(locale)
  const { slug, name, body, role, _count } = organisation
  return (
    <li className="panel">
      <div className="row between">
        <h2>
          <a href={paths.organisation(locale, slug)}>{plainText(name, locale)}</a>
        </h2>
        {role && (
          <Chip tone="quiet" icon="users-round">
            {t(`organisations:role.${role}`)}
          </Chip>
        )}
      </div>
      <p>{bodyNameInFull(body, locale)}</p>
      <p className="row">
        <a href={paths.manageEncounters(locale, slug)}>
          {t('organisations:mine.encounters', { count: _count.encounters })}
        </a>
        <a href={paths.manageCalls(locale, slug)}>{t('organisations:mine.calls', { count: _count.calls })}</a>
        <a href={paths.team(locale, slug)}>{t('organisations:mine.team')}</a>
      </p>
    </li>
  )
}
