import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/ui/page'
import { currentActor } from '@/lib/auth/current'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { findInvitation } from '@/lib/organisations/queries'
import { InvitationAnswer } from './invitation-answer'

type Props = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOr((await params).locale))
  // The address is the key: no other site may learn it. ("no-referrer" would also hide the origin, and forms would be refused.)
  return { title: t('organisations:invitation.title'), referrer: 'same-origin', robots: { index: false } }
}

/** Opening it answers nothing; the button does, for whoever holds the address. */
export default async function InvitationPage({ params }: Props) {
  const { locale: asked, token } = await params
  const locale = localeOr(asked)
  const actor = await currentActor()
  const invitation = await findInvitation(actor, token)
  if (!invitation) notFound()
  const t = translator(locale)
  const organisation = plainText(invitation.organisation.name, locale)
  return (
    <div className="wrap">
      <PageHead title={t('organisations:mail.invited.title', { organisation })} />
      <InvitationAnswer locale={locale} actor={actor} token={token} invitation={invitation} />
    </div>
  )
}
