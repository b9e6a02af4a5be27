import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { ListPages } from '@/components/layout/list-pages'
import { LinkButton } from '@/components/ui/button'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listPeople } from '@/lib/officials/people.queries'
import { peopleFilterSchema, peoplePerPage } from '@/lib/officials/schema'
import { paths, withQuery } from '@/lib/platform/paths'
import { adminCrumbs } from '../crumbs'
import { PeopleFilters } from './people-filters'
import { PeopleTable } from './people-table'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:people.title') }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const filter = peopleFilterSchema.parse(await searchParams)
  const user = await requireUser(locale, paths.adminPeople(locale), { power: true })
  const found = await listPeople(user, filter)
  if (!found) notFound()
  const t = translator(locale)
  return (
    <>
      <DeskHead
        crumbs={adminCrumbs(locale, t('admin:people.title'))}
        title={t('admin:people.title')}
        actions={
          <LinkButton href={paths.newMandate(locale)} icon="user-plus">
            {t('admin:people.add')}
          </LinkButton>
        }
      />
      <div className="wrap section stack">
        <PeopleFilters locale={locale} filter={filter} found={found} />
        <PeopleTable locale={locale} people={found.people} />
        <ListPages
          locale={locale}
          page={filter.page}
          perPage={peoplePerPage}
          shown={found.people.length}
          total={found.total}
          isMore={found.isMore}
          hrefAt={(page) => withQuery(paths.adminPeople(locale), { ...filter, page: page > 1 ? page : undefined })}
        />
      </div>
    </>
  )
}
