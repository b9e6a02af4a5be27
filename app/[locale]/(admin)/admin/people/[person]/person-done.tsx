import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import type { User } from '@/lib/auth/actor'
import { formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { type FoundPerson, listOthersInOffice } from '@/lib/officials/people.queries'
import type { PersonPageQuery } from '@/lib/officials/schema'
import { paths, withQuery } from '@/lib/platform/paths'

type PersonDoneProps = { locale: Locale; actor: User; person: FoundPerson; query: PersonPageQuery }

/** What was just done; after the end of a mandate, what stays open and who comes next. */
export function PersonDone({ query, ...rest }: PersonDoneProps) {
  if (!query.done) return null
  const t = translator(rest.locale)
  const ended = rest.person.mandates.find((mandate) => mandate.id === query.ended)
  if (query.done === 'ended' && ended) return <Ended {...rest} mandate={ended} open={query.open} />
  return <Banner tone="ok" title={t(`admin:person.done.${query.done}`)} live="status" />
}

type EndedProps = Omit<PersonDoneProps, 'query'> & { mandate: FoundPerson['mandates'][number]; open: number }

async function Ended({ locale, actor, person, mandate, open }: EndedProps) {
  const t = translator(locale)
  const successors = await listOthersInOffice(actor, mandate)
  const names = successors.map((one) => personName(one.person))
  const next = withQuery(paths.newMandate(locale), { body: mandate.bodyId, function: mandate.function })
  return (
    <Banner tone={successors.length > 0 ? 'ok' : 'wait'} title={t('admin:person.done.ended')} live="status">
      {open > 0 && <p>{t('admin:person.openRegistrations', { count: open })}</p>}
      {successors.length > 0 ? (
        <p>{t('admin:person.successors', { names: formatList(names, locale) })}</p>
      ) : (
        <>
          <p>{t('admin:person.noSuccessor', { office: officeTitle(mandate, person.titleForm, locale) })}</p>
          <p>
            <LinkButton href={next} tone="second" size="small">
              {t('admin:person.enterSuccessor')}
            </LinkButton>
          </p>
        </>
      )}
    </Banner>
  )
}
