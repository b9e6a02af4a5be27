import { IconLinks } from '@/components/ui/icon-links'
import { PrintButton } from '@/components/ui/print-button'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'

type Props = { encounter: EncounterPage; name: string; locale: Locale }

/** Calendar, telephone, mail, paper. The organiser's mail address is a page further: people click, harvesters do not. */
export function EncounterLinks({ encounter, name, locale }: Props) {
  const t = translator(locale)
  const { slug, organisation } = encounter
  const here = absolute(env().APP_URL, paths.encounter(locale, slug))
  const organiser = textFor(organisation.name, locale).text
  const share = `mailto:?${new URLSearchParams({ subject: name, body: here }).toString().replaceAll('+', '%20')}`
  return (
    <IconLinks
      items={[
        {
          icon: 'calendar-plus',
          href: paths.encounterEvent(locale, slug),
          label: t('encounters:public.links.calendar'),
        },
        ...(organisation.contactPhone
          ? [
              {
                icon: 'phone' as const,
                href: `tel:${organisation.contactPhone.replace(/[^\d+]/g, '')}`,
                label: `${organiser}, ${organisation.contactPhone.replaceAll(' ', '\u00a0')}`,
              },
            ]
          : []),
        ...(organisation.hasEmail
          ? [
              {
                icon: 'mail' as const,
                href: paths.encounterContact(locale, slug),
                label: t('encounters:public.links.write'),
              },
            ]
          : []),
        ...(organisation.website
          ? [{ icon: 'external-link' as const, href: organisation.website, label: t('encounters:public.links.site') }]
          : []),
        { icon: 'send', href: share, label: t('encounters:public.links.share') },
      ]}
    >
      <PrintButton>{t('encounters:public.links.print')}</PrintButton>
    </IconLinks>
  )
}
