import type { ReactNode } from 'react'
import { ContentText, ContentWords } from '@/components/layout/content'
import { type Fact, Facts } from '@/components/ui/facts'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { formatList, formatSpan } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionLabel } from '@/lib/officials/function'
import { bodyName, personName } from '@/lib/officials/official-line'
import { addressWords, capitalised, spokenWords } from './encounter-words'
import { hostOffice } from './host'

type Props = { encounter: EncounterPage; locale: Locale }

/** When, where, for whom, in which languages, and who stands behind it. */
export function EncounterFacts({ encounter, locale }: Props) {
  const t = translator(locale)
  const rows: [string, ReactNode][] = [
    [
      t('encounters:public.page.when'),
      capitalised(formatSpan(encounter.startsAt, encounter.endsAt, { locale, zone: encounter.zone }), locale),
    ],
    [t('encounters:public.page.where'), <Where key="where" encounter={encounter} locale={locale} />],
    [t('encounters:public.page.forWhom'), <ForWhom key="whom" encounter={encounter} locale={locale} />],
    [t('encounters:public.page.languages'), <Languages key="languages" encounter={encounter} locale={locale} />],
    [t('encounters:public.page.chair'), chairOf(encounter, locale)],
    [
      t('encounters:public.page.organiser'),
      <ContentWords key="organiser" content={encounter.organisation.name} locale={locale} />,
    ],
    [t('encounters:public.page.partners'), partnersOf({ encounter, locale })],
    [t('encounters:public.page.hold'), minimumOf({ encounter, locale })],
  ]
  const items: Fact[] = rows.filter(([, detail]) => detail).map(([term, detail]) => ({ term, detail }))
  return <Facts items={items} />
}

function Where({ encounter, locale }: Props) {
  const t = translator(locale)
  const { attendance } = encounter
  if (attendance === 'online') return t('encounters:public.page.online')
  const hasAccess = encounter.sides.some((side) => side.access)
  return (
    <>
      {addressWords(encounter, locale)}
      {attendance === 'hybrid' && (
        <>
          <br />
          {t('encounters:public.page.alsoOnline')}
        </>
      )}
      {hasAccess && (
        <>
          <br />
          <a href="#access">{t('encounters:public.page.comeFrom')}</a>
        </>
      )}
    </>
  )
}

function ForWhom({ encounter, locale }: Props) {
  const t = translator(locale)
  const { audience, allowedFunctions, requiresApproval } = encounter
  const functions = formatList(
    allowedFunctions.map((code) => functionLabel(code, locale)),
    locale,
  )
  return (
    <>
      {audience && <ContentText content={audience} locale={locale} />}
      {functions && <p>{t('encounters:public.page.onlyFunctions', { functions })}</p>}
      {requiresApproval && <p>{t('encounters:public.seats.approval')}</p>}
      {!audience && !functions && !requiresApproval && t('encounters:public.page.everyMandate')}
    </>
  )
}

function Languages({ encounter, locale }: Props) {
  const hasInterpretation = encounter.blocks.some((block) => block.interpretation !== 'none')
  return (
    <>
      {spokenWords(
        { languages: encounter.languages, hasInterpretation: hasInterpretation && !encounter.interpretation },
        locale,
      )}
      {encounter.interpretation && <ContentText content={encounter.interpretation} locale={locale} />}
    </>
  )
}

function chairOf({ coHosts }: EncounterPage, locale: Locale): string | null {
  const chair = coHosts.find((host) => host.role === 'chair')
  return chair ? `${personName(chair.person)}, ${hostOffice(chair, locale)}` : null
}

function partnersOf({ encounter, locale }: Props): ReactNode {
  const t = translator(locale)
  if (encounter.partners.length === 0) return null
  return (
    <ul className="plain">
      {encounter.partners.map(({ body, role }) => (
        <li key={body.name}>
          {bodyName(body, locale)} <span className="meta">({t(`encounters:public.partnerRole.${role}`)})</span>
        </li>
      ))}
    </ul>
  )
}

function minimumOf({ encounter, locale }: Props): string | null {
  const { minimumToHold } = encounter
  return minimumToHold ? translator(locale)('encounters:public.page.minimum', { count: minimumToHold }) : null
}
