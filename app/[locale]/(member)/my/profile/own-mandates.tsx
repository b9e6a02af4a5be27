import { Mandate } from '@/components/ui/person'
import type { User } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle } from '@/lib/officials/official-line'
import { listOwnMandates } from '@/lib/officials/own-mandates.queries'
import { paths } from '@/lib/platform/paths'

/** The mandates in force in one's name, with the state of their proof. */
export async function OwnMandates({ locale, user }: { locale: Locale; user: User }) {
  const t = translator(locale)
  const mandates = await listOwnMandates(user)
  if (mandates.length === 0) return <p className="prose">{t('auth:profile.noMandates')}</p>
  const proofs = {
    verified: t('auth:profile.mandateVerified'),
    declared: t('auth:profile.mandateDeclared'),
    toReconfirm: t('auth:profile.mandateToReconfirm'),
  }
  return (
    <ul className="plain stack">
      {mandates.map(({ id, person, proof, ...office }) => (
        <li key={id}>
          <p>
            <strong>{officeTitle(office, person.titleForm, locale)}</strong>
          </p>
          <Mandate state={proof === 'verified' ? 'verified' : 'doubt'}>{proofs[proof]}</Mandate>
          <a href={paths.ownMandate(locale, id)}>{t('officials:ownMandate.link')}</a>
        </li>
      ))}
    </ul>
  )
}
