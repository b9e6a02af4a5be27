import { formWords } from '@/components/layout/form-words'
import { ListPages } from '@/components/layout/list-pages'
import { BulkBar } from '@/components/ui/bulk'
import { Empty } from '@/components/ui/empty'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths, withQuery } from '@/lib/platform/paths'
import { approveChosenAction } from '@/lib/registrations/desk.actions'
import { addressOf, type RegistrationList, registrationsPerPage } from '@/lib/registrations/list'
import type { listRegistrations } from '@/lib/registrations/list.queries'
import { RegistrationTable } from './registration-table'

type Found = NonNullable<Awaited<ReturnType<typeof listRegistrations>>>

type Props = { encounter: ManagedEncounter; wanted: RegistrationList; found: Found; locale: Locale }

const bulk = 'chosen'

/** The rows with what can be done with the chosen ones; an empty list tells the next step. */
export function RegistrationRows({ encounter, wanted, found, locale }: Props) {
  if (found.rows.length === 0) return <NobodyYet encounter={encounter} wanted={wanted} locale={locale} />
  const t = translator(locale)
  const hidden = { organisation: encounter.organisation.slug, slug: encounter.slug }
  const list = paths.manageRegistrations(locale, hidden.organisation, hidden.slug)
  const mayApprove = mayOrganiseRole(encounter.role) && found.rows.some(({ status }) => status === 'pending')
  return (
    <div className="stack">
      <RegistrationTable rows={found.rows} {...{ encounter, wanted, locale }} {...(mayApprove && { form: bulk })} />
      {mayApprove && (
        <ActionForm id={bulk} action={approveChosenAction} locale={locale} words={formWords(locale)} hidden={hidden}>
          <BulkBar
            form={bulk}
            words={{
              chosen: { one: t('registrations:desk.chosenOne'), other: t('registrations:desk.chosenMore') },
              clear: t('registrations:desk.unchoose'),
            }}
          >
            <SubmitButton size="small" icon="circle-check">
              {t('registrations:desk.approveChosen')}
            </SubmitButton>
          </BulkBar>
        </ActionForm>
      )}
      <ListPages
        locale={locale}
        page={wanted.page}
        perPage={registrationsPerPage}
        shown={found.rows.length}
        total={found.total}
        hrefAt={(page) => withQuery(list, { ...addressOf(wanted), page })}
      />
    </div>
  )
}

function NobodyYet({ encounter, wanted, locale }: Omit<Props, 'found'>) {
  const t = translator(locale)
  const { organisation, slug } = encounter
  const isFiltered = Object.values(addressOf(wanted)).some((value) => value !== undefined)
  const list = paths.manageRegistrations(locale, organisation.slug, slug)
  return isFiltered ? (
    <Empty title={t('registrations:desk.nothingTitle')} action={<a href={list}>{t('registrations:desk.seeAll')}</a>}>
      {t('registrations:desk.nothingBody')}
    </Empty>
  ) : (
    <Empty
      title={t('registrations:desk.emptyTitle')}
      action={<a href={paths.manageEncounter(locale, organisation.slug, slug)}>{t('registrations:desk.toOverview')}</a>}
    >
      {t('registrations:desk.emptyBody')}
    </Empty>
  )
}
