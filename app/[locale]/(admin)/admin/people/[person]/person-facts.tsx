import { formWords } from '@/components/layout/form-words'
import { Dialog } from '@/components/ui/dialog'
import { Facts } from '@/components/ui/facts'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import type { User } from '@/lib/auth/actor'
import { plainText } from '@/lib/i18n/content'
import { type Locale, localeNames } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { endSessionsOfAction, resetSecondFactorAction } from '@/lib/officials/actions'
import type { FoundPerson } from '@/lib/officials/people.queries'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = { locale: Locale; person: FoundPerson; actor: User }

/** How to write to them, what they may do here, and what was done. */
export function PersonFacts({ locale, person, actor }: Props) {
  const t = translator(locale)
  const addresses = person.emails.map(({ address, confirmedAt }) => (
    <span key={address} className="row">
      {address}
      <span className="meta">{confirmedAt ? t('admin:person.confirmed') : t('admin:person.unconfirmed')}</span>
    </span>
  ))
  const roles = person.memberships.map(({ role, organisation }) => (
    <span key={organisation.slug} className="row">
      <a href={paths.adminOrganisation(locale, organisation.slug)}>{plainText(organisation.name, locale)}</a>
      <span className="meta">{t(`organisations:role.${role}`)}</span>
    </span>
  ))
  const history = withQuery(paths.adminAudit(locale), { person: `${person.givenName} ${person.familyName}`.trim() })
  return (
    <Section id="access" title={t('admin:person.access')} more={<a href={history}>{t('admin:person.allHistory')}</a>}>
      <Facts
        items={[
          { term: t('admin:person.addresses'), detail: addresses.length > 0 ? addresses : t('admin:person.noAddress') },
          { term: t('officials:field.locale'), detail: localeNames[person.locale] },
          { term: t('admin:person.roles'), detail: roles.length > 0 ? roles : t('admin:person.noRole') },
          {
            term: t('admin:person.isAdministrator'),
            detail: person.administrator.length > 0 ? t('common:words.yes') : t('common:words.no'),
          },
          { term: t('admin:person.factor'), detail: <Factor locale={locale} person={person} actor={actor} /> },
          ...(person.account && person.id !== actor.personId
            ? [{ term: t('admin:person.sessions'), detail: <EndSessions locale={locale} personId={person.id} /> }]
            : []),
        ]}
      />
    </Section>
  )
}

function Factor({ locale, person, actor }: Props) {
  const t = translator(locale)
  if (!person.account?.totpConfirmedAt) return <>{t('admin:person.noFactor')}</>
  if (person.id === actor.personId) return <>{t('admin:person.hasFactor')}</>
  return (
    <div className="stack">
      <p>{t('admin:person.hasFactor')}</p>
      <Dialog
        opener={t('admin:person.resetFactor')}
        look={{ tone: 'danger', size: 'small' }}
        title={t('admin:person.resetQuestion')}
        close={t('common:words.cancel')}
        action={
          <ActionForm
            action={resetSecondFactorAction}
            locale={locale}
            words={formWords(locale)}
            hidden={{ personId: person.id }}
          >
            <SubmitButton tone="danger">{t('admin:person.resetFactor')}</SubmitButton>
          </ActionForm>
        }
      >
        <p>{t('admin:person.resetWhy')}</p>
      </Dialog>
    </div>
  )
}

/** Somebody's telephone is lost, or somebody else uses the account: everything they have open ends. */
function EndSessions({ locale, personId }: { locale: Locale; personId: string }) {
  const t = translator(locale)
  return (
    <Dialog
      opener={t('admin:person.endSessions')}
      look={{ tone: 'danger', size: 'small' }}
      title={t('admin:person.endSessionsQuestion')}
      close={t('common:words.cancel')}
      action={
        <ActionForm action={endSessionsOfAction} locale={locale} words={formWords(locale)} hidden={{ personId }}>
          <SubmitButton tone="danger">{t('admin:person.endSessions')}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('admin:person.endSessionsWhy')}</p>
    </Dialog>
  )
}
