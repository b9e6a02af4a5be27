import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { LinkButton } from '@/components/ui/button'
import { root } from '@/lib/api/routing'
import { localeOr } from '@/lib/i18n/locales'
import { branchOf, translator } from '@/lib/i18n/translate'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { CallList } from './call-list'
import { Example } from './example'
import { examples } from './examples'

type Props = { params: Promise<{ locale: string }> }

// Kept for everybody; made by the first request, because the build has no settings.
export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('api:page.title') }
}

export default async function DevelopersPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  const { read, token, register, problem } = examples(`${env().APP_URL}${root}`, locale)
  const { sections } = branchOf(locale, ['api', 'page'])
  const example = (id: keyof typeof sections, text: string) => (
    <Example label={t('api:page.example', { what: sections[id].title })}>{text}</Example>
  )
  const manage = (
    <LinkButton href={paths.tokens(locale)} tone="second" icon="key-round">
      {t('api:tokens.manage')}
    </LinkButton>
  )
  return (
    <>
      <TextPage
        title={t('api:page.title')}
        lede={t('api:page.lede')}
        sections={sections}
        after={{
          read: example('read', read),
          token: (
            <>
              {example('token', token)}
              {manage}
            </>
          ),
          register: example('register', register),
          problems: example('problems', problem),
        }}
      />
      <CallList locale={locale} />
    </>
  )
}
