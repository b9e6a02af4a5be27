import { formWords } from '@/components/layout/form-words'
import { BlockedButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { endAdministratorAction } from '@/lib/organisations/actions'
import type { listAdministrators } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'

type Administrators = NonNullable<Awaited<ReturnType<typeof listAdministrators>>>

export function AdministratorsTable({ locale, administrators }: { locale: Locale; administrators: Administrators }) {
  const t = translator(locale)
  const isLast = administrators.length === 1
  return (
    <Table
      label={t('admin:nav.administrators')}
      rows={administrators}
      rowKey={(one) => one.id}
      stack
      columns={[
        {
          id: 'name',
          head: t('admin:people.name'),
          rowHeader: true,
          cell: ({ person }) => <a href={paths.adminPerson(locale, person.id)}>{nameOf(person)}</a>,
        },
        { id: 'address', head: t('admin:people.address'), cell: ({ person }) => person.emails[0]?.address ?? '–' },
        { id: 'factor', head: t('admin:person.factor'), cell: ({ person }) => factorChip(person.account, t) },
        {
          id: 'actions',
          head: t('organisations:team.actions'),
          cell: ({ id, person }) =>
            isLast ? (
              <BlockedButton why={t('admin:administrators.last')} tone="second" size="small">
                {t('admin:administrators.end')}
              </BlockedButton>
            ) : (
              <End locale={locale} id={id} name={nameOf(person)} />
            ),
        },
      ]}
    />
  )
}

function nameOf(person: Administrators[number]['person']): string {
  return personName(person).trim() || (person.emails[0]?.address ?? '')
}

function factorChip(account: { totpConfirmedAt: Date | null } | null, t: Translate) {
  if (account?.totpConfirmedAt) {
    return (
      <Chip tone="ok" icon="circle-check">
        {t('admin:person.hasFactor')}
      </Chip>
    )
  }
  return (
    <Chip tone="wait" icon="clock">
      {t('admin:person.noFactor')}
    </Chip>
  )
}

function End({ locale, id, name }: { locale: Locale; id: string; name: string }) {
  const t = translator(locale)
  return (
    <Dialog
      opener={t('admin:administrators.end')}
      look={{ tone: 'danger', size: 'small' }}
      title={t('admin:administrators.endOf', { name })}
      close={t('common:words.cancel')}
      action={
        <ActionForm
          action={endAdministratorAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ administratorId: id }}
        >
          <SubmitButton tone="danger">{t('admin:administrators.end')}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('admin:administrators.endWhy')}</p>
    </Dialog>
  )
}
