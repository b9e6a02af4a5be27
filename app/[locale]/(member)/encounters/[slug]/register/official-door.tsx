import { notFound } from 'next/navigation'
import { ActingBar } from '@/components/layout/acting-bar'
import { Banner } from '@/components/ui/banner'
import type { Actor } from '@/lib/auth/actor'
import { refusalSentence } from '@/lib/auth/form-action'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officialLine, personName } from '@/lib/officials/official-line'
import { actsForAnother } from '@/lib/officials/policy'
import { paths, withQuery, withReturn } from '@/lib/platform/paths'
import { type Entrance, findEntrance } from '@/lib/registrations/entrance.queries'
import { OfficialForm } from './official-form'

type Props = { encounter: EncounterPage; locale: Locale; actor: Actor; officialId: string; canChange: boolean }

/** Somebody known before the door: the form, or why not, or the registration that is there already. */
export async function OfficialDoor({ encounter, locale, actor, officialId, canChange }: Props) {
  const entrance = await findEntrance(actor, encounter.id, officialId)
  if (!entrance) notFound()
  const { existing, refusal } = entrance
  const isForOther = actsForAnother(actor, officialId)
  const isOnEveryPage = actor.kind === 'user' && actor.actingFor === officialId
  return (
    <div className="stack">
      {isForOther && !isOnEveryPage && <Acting entrance={entrance} encounter={encounter} locale={locale} />}
      {existing ? (
        <AlreadyThere existing={existing} locale={locale} />
      ) : refusal ? (
        <NotEligible entrance={entrance} locale={locale} isForOther={isForOther} />
      ) : (
        <OfficialForm encounter={encounter} locale={locale} entrance={entrance} isForOther={isForOther} />
      )}
      {canChange && !isForOther && (
        <p>
          <a href={withQuery(paths.register(locale, encounter.slug), { for: 'other' })}>
            {translator(locale)('registrations:register.other')}
          </a>
        </p>
      )}
    </div>
  )
}

function Acting({ entrance, encounter, locale }: { entrance: Entrance; encounter: EncounterPage; locale: Locale }) {
  const t = translator(locale)
  const { applicant, admission } = entrance
  const mandate = admission?.mandate ?? applicant.mandates[0]
  const who = mandate ? officialLine(applicant, mandate, locale) : personName(applicant)
  const acting = {
    text: t('officials:acting.text', { who }),
    href: withReturn(paths.acting(locale), paths.register(locale, encounter.slug)),
    change: t('officials:acting.change'),
  }
  return <ActingBar acting={acting} label={t('common:acting.label')} />
}

function AlreadyThere({ existing, locale }: { existing: NonNullable<Entrance['existing']>; locale: Locale }) {
  const t = translator(locale)
  return (
    <Banner title={t('refusals:alreadyRegistered', { reference: existing.reference })}>
      <p>
        <a href={paths.registration(locale, existing.id)}>{t('registrations:mail.open')}</a>
      </p>
    </Banner>
  )
}

/** The rule, the mandate that is known, and what to do about it. */
function NotEligible({ entrance, locale, isForOther }: { entrance: Entrance; locale: Locale; isForOther: boolean }) {
  const t = translator(locale)
  if (!entrance.refusal) return null
  return (
    <Banner tone="wait" title={refusalSentence(entrance.refusal, locale)}>
      {!isForOther && (
        <p>
          <a href={paths.profile(locale)}>{t('registrations:register.myMandates')}</a>
        </p>
      )}
    </Banner>
  )
}
