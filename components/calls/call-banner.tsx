import { ContentText } from '@/components/layout/content'
import { Banner } from '@/components/ui/banner'
import type { CallPage } from '@/lib/calls/public-page.queries'
import { publicCallState } from '@/lib/calls/public-state'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { call: CallPage; locale: Locale; now: Date }

/** A call that cannot be answered stays readable and says so. */
export function CallBanner({ call, locale, now }: Props) {
  const t = translator(locale)
  const zoned = { locale, zone: call.zone }
  switch (publicCallState(call, now)) {
    case 'open':
      return null
    case 'upcoming':
      return (
        <Banner
          icon="calendar-clock"
          title={t('calls:public.page.upcomingTitle', { moment: formatMoment(call.opensAt, zoned) })}
        />
      )
    case 'closed':
      return (
        <Banner icon="lock" title={t('calls:public.page.closedTitle', { moment: formatMoment(call.closesAt, zoned) })}>
          {t('calls:public.page.closedBody')}
        </Banner>
      )
    case 'reading':
      return (
        <Banner icon="scan-search" title={t('calls:public.page.readingTitle')}>
          {t('calls:public.page.readingBody')}
        </Banner>
      )
    case 'awarded':
      return <Banner tone="ok" icon="award" title={t('calls:public.page.awardedTitle')} />
    case 'discontinued':
      return (
        <Banner tone="danger" title={t('calls:public.page.discontinuedTitle')}>
          {call.discontinuedReason && <ContentText content={call.discontinuedReason} locale={locale} />}
        </Banner>
      )
  }
}
