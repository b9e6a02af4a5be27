import { HistoryList } from '@/components/history/history-list'
import { MandateChip } from '@/components/officials/mandate-chip'
import { periodInWords } from '@/components/officials/period'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Help } from '@/components/ui/help'
import { Panel, Section } from '@/components/ui/page'
import type { User } from '@/lib/auth/actor'
import { listHistory } from '@/lib/history/queries'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mandateStateAt, officeDay, officeZone } from '@/lib/officials/mandate'
import { officeTitle } from '@/lib/officials/official-line'
import type { FoundPerson } from '@/lib/officials/people.queries'
import { paths, withQuery } from '@/lib/platform/paths'
import { MandateActions } from './mandate-actions'

type Props = { locale: Locale; actor: User; person: FoundPerson }

export function PersonMandates({ locale, actor, person }: Props) {
  const t = translator(locale)
  return (
    <Section id="mandates" title={t('admin:person.mandates')} more={<AddMandate locale={locale} id={person.id} />}>
      {person.mandates.length === 0 ? (
        <Empty title={t('admin:person.noMandate')}>{t('admin:person.noMandateWhy')}</Empty>
      ) : (
        <div className="stack">
          {person.mandates.map((mandate) => (
            <OneMandate key={mandate.id} locale={locale} actor={actor} person={person} mandate={mandate} />
          ))}
        </div>
      )}
    </Section>
  )
}

function AddMandate({ locale, id }: { locale: Locale; id: string }) {
  return (
    <LinkButton href={withQuery(paths.newMandate(locale), { person: id })} tone="second" size="small">
      {translator(locale)('admin:person.addMandate')}
    </LinkButton>
  )
}

type OneProps = Props & { mandate: FoundPerson['mandates'][number] }

async function OneMandate({ locale, actor, person, mandate }: OneProps) {
  const t = translator(locale)
  const state = mandateStateAt(mandate, officeDay(new Date()))
  const history = (await listHistory(actor, { type: 'mandate', id: mandate.id })) ?? []
  return (
    <Panel title={officeTitle(mandate, person.titleForm, locale)} level={3}>
      <div className="stack">
        <p className="row">
          <MandateChip state={state} locale={locale} />
          <span>{periodInWords(mandate, locale)}</span>
        </p>
        {mandate.proofMethod && mandate.proofAt && (
          <p className="meta">
            {t('admin:person.provedBy', {
              method: t(`officials:method.${mandate.proofMethod}`),
              day: formatDate(mandate.proofAt, { locale, zone: officeZone }, { weekday: false }),
            })}
          </p>
        )}
        {state !== 'ended' && <MandateActions locale={locale} mandate={mandate} />}
        <Help summary={t('common:history.title')} icon="clock">
          <HistoryList entries={history} locale={locale} zone={officeZone} />
        </Help>
      </div>
    </Panel>
  )
}
