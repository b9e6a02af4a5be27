import { ContentWords } from '@/components/layout/content'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/page'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import { type CallPartName, callParts } from '@/lib/calls/parts'
import { formatList, formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'

type Props = { call: ManagedCall; locale: Locale }

const editable = ['draft', 'published']

/** Every part in a sentence, with the way to change it. */
export function CallPartList({ call, locale }: Props) {
  const t = translator(locale)
  const { organisation, slug, status, role } = call
  const mayEdit = mayOrganiseRole(role) && editable.includes(status)
  const items = callParts.map((part) => ({
    term: t(`calls:part.${part}`),
    detail: (
      <>
        <Summary part={part} call={call} locale={locale} />
        {mayEdit && (
          <p>
            <a href={paths.editCallPart(locale, organisation.slug, slug, part)}>{t(`calls:edit.${part}`)}</a>
          </p>
        )}
      </>
    ),
  }))
  return (
    <Section id="parts" title={t('encounters:manage.parts')}>
      <Facts items={items} />
    </Section>
  )
}

function Summary({ part, call, locale }: Props & { part: CallPartName }) {
  const t = translator(locale)
  switch (part) {
    case 'about':
      return (
        <p>
          <ContentWords content={call.lede} locale={locale} />
        </p>
      )
    case 'terms':
      return <Terms call={call} locale={locale} />
    case 'timetable': {
      const zoned = { locale, zone: call.zone }
      const moments = { opens: formatMoment(call.opensAt, zoned), closes: formatMoment(call.closesAt, zoned) }
      return <p>{t('calls:manage.window', moments)}</p>
    }
    case 'contacts': {
      const names = call.contacts.map((contact) => contact.name)
      const partners = t('encounters:manage.partners', { count: call.partners.length })
      return <p>{names.length > 0 ? `${formatList(names, locale)} · ${partners}` : t('refusals:contactMissing')}</p>
    }
  }
}

const terms = ['programme', 'topics', 'hostCommitments', 'organiserCommitments', 'criteria'] as const

/** Which of the texts are written. */
function Terms({ call, locale }: Props) {
  const t = translator(locale)
  const written = terms.filter((term) => call[term] !== null).map((term) => t(`calls:form.${term}`))
  return <p>{written.length > 0 ? formatList(written, locale) : t('calls:manage.noTerms')}</p>
}
