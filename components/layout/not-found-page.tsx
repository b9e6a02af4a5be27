import { locale as rootLocale } from 'next/root-params'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** Not there, and not yours, are the same page. It gets no parameters: the language is the root's. */
export async function NotFoundPage() {
  const locale = localeOr(await rootLocale())
  const t = translator(locale)
  return (
    <div className="wrap section">
      <title>{`${t('common:notFound.title')} – ${t('common:site.name')}`}</title>
      <Empty
        title={t('common:notFound.title')}
        level={1}
        action={
          <>
            <LinkButton href={paths.encounters(locale)}>{t('common:notFound.encounters')}</LinkButton>
            <LinkButton tone="quiet" href={paths.home(locale)}>
              {t('common:notFound.home')}
            </LinkButton>
          </>
        }
      >
        <p>{t('common:notFound.body')}</p>
      </Empty>
    </div>
  )
}
