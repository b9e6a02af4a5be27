import { ContentText, ContentWords } from '@/components/layout/content'
import { Icon } from '@/components/ui/icon'
import { SideBadge } from '@/components/ui/side'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { placeName } from './encounter-words'

type Props = { encounter: EncounterPage; locale: Locale }

export function hasAccessWords({ sides, accessibility, commune }: EncounterPage): boolean {
  return commune !== null || accessibility !== null || sides.some((side) => side.access)
}

/** How to come from each side, what the place offers, and where it is. */
export function EncounterAccess({ encounter, locale }: Props) {
  const t = translator(locale)
  const { sides, accessibility, commune } = encounter
  return (
    <div className="stack">
      {sides.map(
        ({ id, drawing, name, access }) =>
          access && (
            <div key={id}>
              <SideBadge side={drawing}>
                <ContentWords content={name} locale={locale} />
              </SideBadge>
              <ContentText content={access} locale={locale} />
            </div>
          ),
      )}
      {accessibility && (
        <div>
          <h3 className="enc-sub">
            <Icon name="accessibility" /> {t('encounters:public.page.accessibility')}
          </h3>
          <ContentText content={accessibility} locale={locale} />
        </div>
      )}
      {commune && (
        <p>
          <a href={paths.commune(locale, commune.country, commune.code)}>
            {t('encounters:public.page.plan', { place: placeName(commune, locale) })}
          </a>
        </p>
      )}
    </div>
  )
}
