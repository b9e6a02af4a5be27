import { cache, type ReactNode } from 'react'
import { RegistrationState } from '@/components/registrations/registration-state'
import { Behalf, Mandate } from '@/components/ui/person'
import { type Side, SideBadge } from '@/components/ui/side'
import { textFor } from '@/lib/i18n/content'
import { formatMomentShort, type Zoned } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { MandateProof } from '@/lib/officials/mandate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import type { ListedRegistration } from '@/lib/registrations/list.queries'
import type { PlaceInLine } from '@/lib/registrations/places.queries'
import type { RegistrationStatus } from '@/lib/registrations/registration'
import { DeliveryChip, type LastLetter } from './delivery-chip'

export type Row = ListedRegistration & { inLine: PlaceInLine | null; letter: LastLetter | null }

// What many rows say alike is one element: the cell around it is one too (table-parts.tsx).

const sideBadge = cache((side: Side, name: string) => <SideBadge side={side}>{name}</SideBadge>)

const stateChip = cache((status: RegistrationStatus, isSubstitute: boolean, locale: Locale) => (
  <RegistrationState {...{ status, isSubstitute, locale }} />
))

const letterChip = cache((status: LastLetter['status'], lastError: string | null, locale: Locale) => (
  <DeliveryChip letter={{ status, lastError }} locale={locale} />
))

const proofMark = cache((proof: MandateProof, locale: Locale) => (
  <Mandate state={proof === 'verified' ? 'verified' : 'doubt'}>
    {translator(locale)(`registrations:desk.proof.${proof}`)}
  </Mandate>
))

export function sideOf({ side }: Row, locale: Locale): ReactNode {
  return side && sideBadge(side.drawing, textFor(side.name, locale).text)
}

export function letterOf({ letter }: Row, locale: Locale): ReactNode {
  return letter ? letterChip(letter.status, letter.lastError, locale) : '–'
}

export function stateOf({ status, inLine, replaces, offerExpiresAt }: Row, zoned: Zoned): ReactNode {
  const { locale } = zoned
  const isSubstitute = replaces !== null
  if (status === 'waitlisted') return <RegistrationState {...{ status, inLine, isSubstitute, locale }} />
  const chip = stateChip(status, isSubstitute, locale)
  if (status !== 'offered' || !offerExpiresAt) return chip
  return (
    <>
      {chip}
      <p className="meta">
        {translator(locale)('registrations:desk.until', { moment: formatMomentShort(offerExpiresAt, zoned) })}
      </p>
    </>
  )
}

export function whoIs({ mandate, person, registeredBy, isGuest }: Row, locale: Locale): ReactNode {
  const t = translator(locale)
  return (
    <>
      <p>{mandate ? officeTitle(mandate, person.titleForm, locale) : isGuest && t('registrations:desk.guest')}</p>
      {mandate && proofMark(mandate.proof, locale)}
      {registeredBy && registeredBy.id !== person.id && (
        <Behalf>{t('registrations:desk.by', { name: personName(registeredBy) })}</Behalf>
      )}
    </>
  )
}

export function needsOf({ needs: { choices, other } }: Row, locale: Locale): string {
  const t = translator(locale)
  const words = choices.map((choice) => t(`registrations:desk.need.${choice}`))
  return [...words, other ?? ''].filter(Boolean).join(', ') || '–'
}
