import { mandateBadge } from '@/components/officials/mandate-chip'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/page'
import { People, PersonRow } from '@/components/ui/person'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import type { listWaitingMandates } from '@/lib/officials/people.queries'
import { paths, withQuery } from '@/lib/platform/paths'

type Waiting = NonNullable<Awaited<ReturnType<typeof listWaitingMandates>>>

/** Mandates that nobody has verified, the longest waiting first. */
export function WaitingMandates({ locale, waiting: { total, mandates } }: { locale: Locale; waiting: Waiting }) {
  const t = translator(locale)
  if (total === 0) {
    return <Empty title={t('admin:home.nothingWaits')}>{t('admin:home.nothingWaitsWhy')}</Empty>
  }
  const all = withQuery(paths.adminPeople(locale), { state: 'doubt' })
  return (
    <Section
      id="waiting"
      title={t('admin:home.waiting', { count: total })}
      more={total > mandates.length && <a href={all}>{t('admin:home.allWaiting')}</a>}
    >
      <People>
        {mandates.map(({ id, person, proof, ...office }) => (
          <PersonRow
            key={id}
            name={personName(person)}
            href={paths.adminPerson(locale, person.id)}
            position={officeTitle(office, person.titleForm, locale)}
            mandate={mandateBadge(proof, locale)}
            action={
              <LinkButton href={paths.adminPerson(locale, person.id)} tone="second" size="small">
                {t('admin:people.check')}
                <span className="hidden-text"> {personName(person)}</span>
              </LinkButton>
            }
          />
        ))}
      </People>
    </Section>
  )
}
