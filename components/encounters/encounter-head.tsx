import { ContentWords } from '@/components/layout/content'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { SideBadge } from '@/components/ui/side'
import { Pair, Union } from '@/components/ui/union'
import type { EncounterPage, ShownHost, ShownSide } from '@/lib/encounters/public-page.queries'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'
import { pairOf } from './encounter-name'
import { kindBefore } from './encounter-words'
import { hostOf, hostOffice } from './host'

type Props = { encounter: EncounterPage; locale: Locale }

/** Two shores, the line, and the hyphen on it; an encounter of one side or of three has its title on one shore. */
export function EncounterHead({ encounter, locale }: Props) {
  const t = translator(locale)
  const sides = encounter.sides.map((side) => ({ side, host: hostOf(encounter, side) }))
  const pair = pairOf({ sides: sides.map(({ host }) => ({ host: host?.body ?? null })) })
  const isFacing = pair?.length === 2
  return (
    <div className={isFacing ? 'enc-head' : 'enc-head enc-head--one'}>
      <div className="wrap enc-in">
        <Breadcrumb
          label={t('common:nav.crumbs')}
          items={[
            { label: t('encounters:public.page.crumbs'), href: paths.encounters(locale) },
            { label: formatDate(encounter.startsAt, { locale, zone: encounter.zone }, { weekday: false }) },
          ]}
        />
        {isFacing ? (
          <FacingTitle names={pair} />
        ) : (
          <h1 className="enc-single">
            {pair ? <Pair names={pair} /> : <ContentWords content={encounter.title} locale={locale} />}
          </h1>
        )}
        <div className="enc-hosts">
          {sides.map(({ side, host }) => (
            <HalfOf key={side.id} side={side} host={host} locale={locale} />
          ))}
        </div>
        <div className="enc-what">
          <p>
            {pair ? (
              <>
                {kindBefore(encounter, locale)}
                <ContentWords content={encounter.title} locale={locale} />
              </>
            ) : (
              t(`encounters:public.kind.${encounter.kind}`)
            )}
          </p>
        </div>
      </div>
    </div>
  )
}

function FacingTitle({ names: [start, end] }: { names: string[] }) {
  return (
    <h1 className="enc-title">
      <span>{start}</span>
      <Union />
      <span>{end}</span>
    </h1>
  )
}

function HalfOf({ side, host, locale }: { side: ShownSide; host: ShownHost | null; locale: Locale }) {
  const t = translator(locale)
  return (
    <div>
      <SideBadge side={side.drawing}>
        <ContentWords content={side.name} locale={locale} />
      </SideBadge>
      {host ? (
        <>
          <p className="person-name">{personName(host.person)}</p>
          <p className="meta">
            {hostOffice(host, locale)}, {t(`encounters:public.coHost.${host.person.titleForm}`)}
          </p>
        </>
      ) : (
        <p className="meta">{t('encounters:public.page.missingHost')}</p>
      )}
    </div>
  )
}
