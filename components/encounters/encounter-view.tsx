import { ContentText } from '@/components/layout/content'
import { Banner } from '@/components/ui/banner'
import { Reading, Section } from '@/components/ui/page'
import { encounterStatusAt } from '@/lib/encounters/encounter'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { EncounterAccess, hasAccessWords } from './encounter-access'
import { EncounterChanges } from './encounter-changes'
import { EncounterFacts } from './encounter-facts'
import { EncounterHead } from './encounter-head'
import { EncounterLinks } from './encounter-links'
import { EncounterProgramme } from './encounter-programme'
import { EncounterTopics } from './encounter-topics'
import { RegistrationPanel } from './registration-panel'

type Props = { encounter: EncounterPage; name: string; locale: Locale; now: Date }

/** The whole page of an encounter: what, when, who, then one's seat. */
export function EncounterView({ encounter, name, locale, now }: Props) {
  const t = translator(locale)
  const aside = (
    <>
      <RegistrationPanel encounter={encounter} locale={locale} now={now} />
      <EncounterLinks encounter={encounter} name={name} locale={locale} />
    </>
  )
  return (
    <>
      <EncounterHead encounter={encounter} locale={locale} />
      <div className="wrap enc-body">
        <StatusBanner encounter={encounter} locale={locale} now={now} />
        <Reading aside={aside} asideLabel={t('encounters:public.seats.title')} first>
          <EncounterFacts encounter={encounter} locale={locale} />
          {encounter.summary && <ContentText content={encounter.summary} locale={locale} />}
          <Parts encounter={encounter} locale={locale} now={now} />
        </Reading>
      </div>
    </>
  )
}

function Parts({ encounter, locale, now }: Omit<Props, 'name'>) {
  const t = translator(locale)
  const { blocks, topics, changes, zone, updatedAt } = encounter
  const atTables = blocks.some((block) => block.kind === 'speedMeeting')
  return (
    <>
      {blocks.length > 0 && (
        <Section id="programme" title={t('encounters:public.page.programme')}>
          <EncounterProgramme encounter={encounter} locale={locale} now={now} />
        </Section>
      )}
      {topics.length > 0 && (
        <Section id="topics" title={t(atTables ? 'encounters:public.page.tables' : 'encounters:public.page.topics')}>
          <EncounterTopics topics={topics} locale={locale} />
        </Section>
      )}
      {hasAccessWords(encounter) && (
        <Section id="access" title={t('encounters:public.page.access')}>
          <EncounterAccess encounter={encounter} locale={locale} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section id="changes" title={t('encounters:public.page.changes')}>
          <EncounterChanges encounter={encounter} locale={locale} />
        </Section>
      )}
      <p className="meta">
        {t('encounters:public.page.updated', { moment: formatDate(updatedAt, { locale, zone }, { weekday: false }) })}
      </p>
    </>
  )
}

/** What one has to know before reading on. */
function StatusBanner({ encounter, locale, now }: Omit<Props, 'name'>) {
  const t = translator(locale)
  switch (encounterStatusAt(encounter, now)) {
    case 'cancelled':
      return (
        <Banner tone="danger" title={t('encounters:public.page.cancelledTitle')}>
          {encounter.cancelledReason && <ContentText content={encounter.cancelledReason} locale={locale} />}
          <p>{t('encounters:public.page.cancelledBody')}</p>
        </Banner>
      )
    case 'running':
      return <Banner tone="ok" title={t('encounters:public.page.runningTitle')} />
    case 'past':
      return <Banner title={t('encounters:public.page.pastTitle')} />
    default:
      return null
  }
}
