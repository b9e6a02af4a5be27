import type { Metadata } from 'next'
import { PageHead, Panel, Reading } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { findProfile } from '@/lib/officials/profile.queries'
import { profilePageSchema } from '@/lib/officials/schema'
import { paths } from '@/lib/platform/paths'
import { OwnMandates } from './own-mandates'
import { ProfileDone } from './profile-done'
import { ProfileForm } from './profile-form'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:profile.title') }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.profile(locale))
  const { address, ...profile } = await findProfile(user)
  const t = translator(locale)
  const aside = (
    <>
      <Panel title={t('auth:profile.mandates')}>
        <OwnMandates locale={locale} user={user} />
      </Panel>
      <Panel title={t('auth:profile.addressTitle')}>
        <p>{t('auth:profile.addressNow', { address })}</p>
        <p>
          <a href={paths.changeAddress(locale)}>{t('auth:profile.addressChange')}</a>
        </p>
      </Panel>
    </>
  )
  return (
    <div className="wrap">
      <PageHead
        title={t('auth:profile.title')}
        lede={profile.familyName === '' ? t('auth:profile.welcome') : t('auth:profile.lede')}
      >
        <ProfileDone locale={locale} query={profilePageSchema.parse(await searchParams)} />
      </PageHead>
      <Reading aside={aside} asideLabel={t('auth:profile.addressTitle')}>
        <ProfileForm locale={locale} profile={profile} />
      </Reading>
    </div>
  )
}
