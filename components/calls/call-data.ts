import type { CallPage } from '@/lib/calls/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import { isoWithOffset } from '@/lib/platform/zoned-time'

/** schema.org has no call: a page that offers until a date, by an organisation. Only what the page itself says. */
export function callData(call: CallPage, locale: Locale): object {
  const url = absolute(env().APP_URL, paths.call(locale, call.slug))
  const { title, lede, publishedAt, updatedAt, opensAt, closesAt, zone, organisation } = call
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: textFor(title, locale).text,
    description: textFor(lede, locale).text,
    inLanguage: locale,
    ...(publishedAt && { datePublished: isoWithOffset(publishedAt, zone) }),
    dateModified: isoWithOffset(updatedAt, zone),
    expires: isoWithOffset(closesAt, zone),
    temporalCoverage: `${isoWithOffset(opensAt, zone)}/${isoWithOffset(closesAt, zone)}`,
    publisher: {
      '@type': 'GovernmentOrganization',
      name: textFor(organisation.name, locale).text,
      ...(organisation.website && { url: organisation.website }),
    },
  }
}
