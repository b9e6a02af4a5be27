import type { ReactNode } from 'react'
import { placeWords, spokenWords } from '@/components/encounters/encounter-words'
import { ContentWords } from '@/components/layout/content'
import { SideBadge } from '@/components/ui/side'
import type { EncounterPageName } from '@/lib/encounters/edit-page'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { formatList, formatMoment, formatSpan } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionLabel } from '@/lib/officials/function'
import { officialLine, personName } from '@/lib/officials/official-line'

type Props = { encounter: ManagedEncounter; locale: Locale }

function About({ encounter, locale }: Props) {
  const t = translator(locale)
  const spoken = { languages: encounter.languages, hasInterpretation: encounter.interpretation !== null }
  return (
    <>
      <p>
        <ContentWords content={encounter.title} locale={locale} />
      </p>
      <p className="meta">
        {[t(`encounters:public.kind.${encounter.kind}`), spokenWords(spoken, locale)].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}

function Occasion({ encounter, locale }: Props) {
  const { startsAt, endsAt, zone } = encounter
  return (
    <>
      <p>{formatSpan(startsAt, endsAt, { locale, zone })}</p>
      <p className="meta">{placeWords(encounter, locale) || translator(locale)('encounters:manage.noPlace')}</p>
    </>
  )
}

function Sides({ encounter, locale }: Props) {
  const t = translator(locale)
  if (encounter.sides.length === 0) return <p className="meta">{t('encounters:manage.noSides')}</p>
  return (
    <ul className="plain">
      {encounter.sides.map(({ id, drawing, name, coHost }) => (
        <li key={id} className="row">
          <SideBadge side={drawing}>
            <ContentWords content={name} locale={locale} />
          </SideBadge>
          <span>{coHost ? hostLine(coHost, locale) : t('encounters:public.page.missingHost')}</span>
        </li>
      ))}
    </ul>
  )
}

function hostLine(host: NonNullable<ManagedEncounter['sides'][number]['coHost']>, locale: Locale): string {
  return host.mandate
    ? officialLine(host.person, { ...host.mandate, body: host.body }, locale)
    : personName(host.person)
}

function Seats({ encounter, locale }: Props) {
  const t = translator(locale)
  const { totalSeats, sides, seatsReleaseAt, zone } = encounter
  if (!totalSeats?.seats) return <p className="meta">{t('encounters:manage.noSeats')}</p>
  return (
    <>
      <p>{t('encounters:manage.seats', { count: totalSeats.seats })}</p>
      <ul className="plain row">
        {sides.map(({ id, drawing, name, pool }) => (
          <li key={id} className="row">
            <SideBadge side={drawing}>
              <ContentWords content={name} locale={locale} />
            </SideBadge>
            {pool?.seats ?? 0}
          </li>
        ))}
      </ul>
      {seatsReleaseAt && (
        <p className="meta">
          {t('encounters:manage.release', { moment: formatMoment(seatsReleaseAt, { locale, zone }) })}
        </p>
      )}
    </>
  )
}

function Programme({ encounter: { blocks }, locale }: Props) {
  const t = translator(locale)
  if (blocks.length === 0) return <p className="meta">{t('encounters:manage.noProgramme')}</p>
  const minutes = blocks.reduce((sum, block) => sum + block.minutes, 0)
  return <p>{t('encounters:manage.blocks', { count: blocks.length, minutes })}</p>
}

function Rules({ encounter, locale }: Props) {
  const t = translator(locale)
  const { registrationOpensAt, registrationClosesAt, allowedFunctions, zone } = encounter
  const zoned = { locale, zone }
  const functions = allowedFunctions.map((code) => functionLabel(code, locale))
  return (
    <>
      <p>
        {t('encounters:manage.window', {
          opens: formatMoment(registrationOpensAt, zoned),
          closes: formatMoment(registrationClosesAt, zoned),
        })}
      </p>
      <p className="meta">
        {functions.length > 0 ? formatList(functions, locale) : t('encounters:public.page.everyMandate')}
      </p>
    </>
  )
}

function Topics({ encounter: { topics, partners }, locale }: Props) {
  const t = translator(locale)
  const topicCount = t('encounters:manage.topics', { count: topics.length })
  return <p>{[topicCount, t('encounters:manage.partners', { count: partners.length })].join(', ')}</p>
}

/** What each part says, in a line or two. */
export const partSummaries: Record<EncounterPageName, (props: Props) => ReactNode> = {
  about: About,
  occasion: Occasion,
  sides: Sides,
  seats: Seats,
  programme: Programme,
  rules: Rules,
  topics: Topics,
}
