import type { Metadata } from 'next'
import { Attribution } from '@/components/communes/attribution'
import { HeldFigures } from '@/components/home/held-figures'
import { Hero } from '@/components/home/hero'
import { HowItGoes } from '@/components/home/how-it-goes'
import { NextEncounters } from '@/components/home/next-encounters'
import { OpenCalls } from '@/components/home/open-calls'
import { firstCalls, nextMomentAmong as nextOfCalls } from '@/lib/calls/cached.queries'
import { comingEncounters, firstEncounters, heldFigures, nextMomentAmong } from '@/lib/encounters/cached.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { staleFrom } from '@/lib/platform/public-cache'
import { publicMetadata } from '@/lib/platform/public-metadata'
import { nextOf } from '@/lib/platform/time-left'
import { homeMap } from './home-map'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  return publicMetadata(locale, {
    path: paths.home,
    title: t('home:title'),
    description: t('common:site.description'),
    isWholeTitle: true,
  })
}

export default async function HomePage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const now = new Date()
  const [next, all, { current }, { held }] = await Promise.all([
    comingEncounters(3),
    firstEncounters(),
    firstCalls(),
    heldFigures(),
  ])
  const calls = current.cards.slice(0, 4)
  const map = await homeMap(next)
  await staleFrom(nextOf([nextMomentAmong(next, now), nextOfCalls(calls, now)], now))
  return (
    <>
      <Hero map={map} locale={locale} />
      <section className="section">
        <div className="wrap two">
          <NextEncounters encounters={next} total={all.total} locale={locale} now={now} />
          <OpenCalls calls={calls} locale={locale} now={now} />
        </div>
      </section>
      <HowItGoes locale={locale} />
      {held && <HeldFigures held={held} locale={locale} />}
      <div className="wrap">
        <Attribution locale={locale} />
      </div>
    </>
  )
}
