import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/page'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths, withQuery, withReturn } from '@/lib/platform/paths'
import { DeclareForm } from './declare-form'

type Props = { encounter: EncounterPage; locale: Locale; isForOther: boolean }

/** Two ways in: a code by mail for whom the platform knows; name, commune and function for whom it does not. */
export function VisitorDoor({ encounter, locale, isForOther }: Props) {
  const t = translator(locale)
  const back = withQuery(paths.register(locale, encounter.slug), { for: isForOther ? 'other' : undefined })
  return (
    <div className="stack">
      <Panel title={t(isForOther ? 'registrations:visitor.otherTitle' : 'registrations:visitor.knownTitle')}>
        <p>{t(isForOther ? 'registrations:visitor.otherBody' : 'registrations:visitor.knownBody')}</p>
        <LinkButton href={withReturn(paths.signIn(locale), back)} icon="mail" wide>
          {t('registrations:visitor.signIn')}
        </LinkButton>
      </Panel>
      {!isForOther && (
        <section aria-labelledby="first-time">
          <h2 id="first-time">{t('registrations:visitor.newTitle')}</h2>
          <p>{t('registrations:visitor.newBody')}</p>
          <DeclareForm encounter={encounter} locale={locale} isSignedIn={false} />
        </section>
      )}
    </div>
  )
}
