import { encounterName } from '@/components/encounters/encounter-name'
import { encounterSentence } from '@/components/encounters/encounter-sentence'
import { latestEncounters } from '@/lib/encounters/cached.queries'
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
  const entries = (await latestEncounters(50)).map((card) => ({
    url: absolute(base, paths.encounter(locale, card.slug)),
    title: encounterName(card, locale),
    summary: encounterSentence(card, locale),
    language: locale,
    author: textFor(card.organisation.name, locale).text,
    publishedAt: card.publishedAt ?? card.updatedAt,
    updatedAt: card.updatedAt,
  }))
  const feed = {
    url: absolute(base, paths.encounterFeed(locale)),
    page: absolute(base, paths.encounters(locale)),
    title: t('encounters:public.feed.title'),
    language: locale,
    author: t('common:site.name'),
    madeAt: new Date(),
    entries,
  }
  return publicFile(atomFeed(feed), { type: 'application/atom+xml' })
}
