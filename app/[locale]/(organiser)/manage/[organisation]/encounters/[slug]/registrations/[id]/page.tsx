import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { HistoryList } from '@/components/history/history-list'
import { Reading, Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { listHistory } from '@/lib/history/queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'
import { findDeskRegistration } from '@/lib/registrations/desk-page.queries'
import { Decisions } from './decisions'
import { Letters } from './letters'
import { RegistrationFacts } from './registration-facts'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.registrations') }
}

export default async function DeskRegistrationPage({ params }: Props) {
  const { locale: asked, organisation, slug, id } = await params
  const locale = localeOr(asked)
  const t = translator(locale)
  const user = await requireUser(locale, paths.manageRegistration(locale, organisation, slug, id), { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  const registration = encounter && (await findDeskRegistration(user, encounter, id))
  if (!encounter || !registration) notFound()
  const history = await listHistory(user, { type: 'registration', id })
  return (
    <>
      <EncounterDeskHead
        encounter={encounter}
        locale={locale}
        tab="registrations"
        current={personName(registration.person)}
      />
      <div className="wrap section">
        <Reading
          aside={registration.mayDecide && <Decisions {...{ registration, locale, organisation, slug }} />}
          asideLabel={t('registrations:desk.decisions')}
        >
          <div className="space-y-8">
            <RegistrationFacts registration={registration} locale={locale} />
            {registration.letters.length > 0 && <Letters {...{ registration, locale }} />}
            <Section title={t('common:history.title')} id="history">
              <HistoryList entries={history ?? []} locale={locale} zone={encounter.zone} />
            </Section>
          </div>
        </Reading>
      </div>
    </>
  )
}
