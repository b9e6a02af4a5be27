import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { Actor } from '@/lib/auth/actor'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { acceptInvitationAction } from '@/lib/organisations/actions'
import type { findInvitation } from '@/lib/organisations/queries'
import { paths, withReturn } from '@/lib/platform/paths'

type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>
type Props = { locale: Locale; actor: Actor; token: string; invitation: Invitation }

/** The role, until when, and the next step: sign in, then one button. */
export function InvitationAnswer({ locale, actor, token, invitation }: Props) {
  const t = translator(locale)
  if (invitation.state !== 'open') {
    return (
      <Banner title={t(`organisations:invitation.${invitation.state}`)}>
        {invitation.state === 'accepted' ? (
          <p>
            <a href={paths.manage(locale)}>{t('organisations:mine.title')}</a>
          </p>
        ) : (
          <p>{t('organisations:invitation.askAgain')}</p>
        )}
      </Banner>
    )
  }
  const facts = [
    { term: t('organisations:mail.fact.role'), detail: t(`organisations:role.${invitation.role}`) },
    {
      term: t('organisations:mail.fact.until'),
      detail: formatMoment(invitation.expiresAt, { locale, zone: officeZone }),
    },
  ]
  return (
    <div className="stack">
      <p className="prose">{t(`organisations:roleHelp.${invitation.role}`)}</p>
      <Facts items={facts} />
      {actor.kind === 'user' ? (
        <Accept locale={locale} name={actor.name} token={token} needsName={invitation.needsName} />
      ) : (
        <>
          <p>{t('organisations:invitation.signInFirst')}</p>
          <LinkButton href={withReturn(paths.signIn(locale), paths.invitation(locale, token))}>
            {t('organisations:invitation.signIn')}
          </LinkButton>
        </>
      )}
    </div>
  )
}

type AcceptProps = { locale: Locale; name: string; token: string; needsName: boolean }

function Accept({ locale, name, token, needsName }: AcceptProps) {
  const t = translator(locale)
  return (
    <ActionForm action={acceptInvitationAction} locale={locale} words={formWords(locale)} hidden={{ token }}>
      {needsName ? (
        <>
          <TextField name="givenName" label={t('officials:field.givenName')} autoComplete="given-name" maxLength={80} />
          <TextField
            name="familyName"
            label={t('officials:field.familyName')}
            autoComplete="family-name"
            maxLength={80}
          />
        </>
      ) : (
        <p>{t('organisations:invitation.as', { name })}</p>
      )}
      <p className="hint">{t('organisations:invitation.factor')}</p>
      <SubmitButton>{t('organisations:invitation.accept')}</SubmitButton>
    </ActionForm>
  )
}
