import { latestCalls } from '@/lib/calls/cached.queries'
import { textFor } from '@/lib/i18n/content'
import { isLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { atomFeed } from '@/lib/platform/atom'
import { env } from '@/lib/platform/env'
import { missingFile, publicFile } from '@/lib/platform/file-response'
import { absolute, paths } from '@/lib/platform/paths'

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return missingFile()
  const t = translator(locale)
  const base = env().APP_URL
  const { cards } = await latestCalls(50)
  const entries = cards.map((card) => ({
    url: absolute(base, paths.call(locale, card.slug)),
    title: textFor(card.title, locale).text,
    summary: textFor(card.lede, locale).text,
    language: textFor(card.title, locale).language,
    author: textFor(card.organisation.name, locale).text,
    publishedAt: card.publishedAt ?? card.updatedAt,
    updatedAt: card.updatedAt,
  }))
  const feed = {
    url: absolute(base, paths.callFeed(locale)),
    page: absolute(base, paths.calls(locale)),
    title: t('calls:public.feed.title'),
    language: locale,
    author: t('common:site.name'),
    madeAt: new Date(),
    entries,
  }
  return publicFile(atomFeed(feed), { type: 'application/atom+xml' })
}
