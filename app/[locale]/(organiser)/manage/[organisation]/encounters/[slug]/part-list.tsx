import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/page'
import { encounterPages } from '@/lib/encounters/edit-page'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'
import { partSummaries } from './part-summaries'

/** Every part in a sentence, with the way to change it. */
export function PartList({ encounter, locale }: { encounter: ManagedEncounter; locale: Locale }) {
  const t = translator(locale)
  const { organisation, slug, status, role } = encounter
  const mayEdit = mayOrganiseRole(role) && status !== 'cancelled'
  const items = encounterPages.map((part) => {
    const Summary = partSummaries[part]
    return {
      term: t(`encounters:part.${part}`),
      detail: (
        <>
          <Summary encounter={encounter} locale={locale} />
          {mayEdit && (
            <p>
              <a href={paths.editEncounterPart(locale, organisation.slug, slug, part)}>
                {t(`encounters:edit.${part}`)}
              </a>
            </p>
          )}
        </>
      ),
    }
  })
  return (
    <Section id="parts" title={t('encounters:manage.parts')}>
      <Facts items={items} />
    </Section>
  )
}
