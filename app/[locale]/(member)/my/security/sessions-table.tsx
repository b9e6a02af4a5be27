import { formWords } from '@/components/layout/form-words'
import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { Table } from '@/components/ui/table'
import { endOtherSessionsAction, endSessionAction, signOutAction } from '@/lib/auth/actions'
import type { ListedSession } from '@/lib/auth/sessions.queries'
import { formatMomentShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

/** What a person recognises: "Firefox sur Windows". */
function deviceWords({ device: { browser, system } }: ListedSession, t: Translate): string {
  if (browser && system) return t('auth:security.device', { browser, system })
  return browser ?? system ?? t('auth:security.unknownDevice')
}

export function SessionsTable({ locale, sessions }: { locale: Locale; sessions: ListedSession[] }) {
  const t = translator(locale)
  const moment = (at: Date) => formatMomentShort(at, { locale, zone: 'Europe/Brussels' })
  return (
    <>
      <Table
        label={t('auth:security.sessionsList')}
        rows={sessions}
        rowKey={({ id }) => id}
        stack
        columns={[
          {
            id: 'device',
            head: t('auth:security.columnDevice'),
            rowHeader: true,
            cell: (session) => (
              <span className="row">
                {deviceWords(session, t)}
                {session.isThis && (
                  <Chip tone="ok" icon="circle-check">
                    {t('auth:security.this')}
                  </Chip>
                )}
              </span>
            ),
          },
          { id: 'opened', head: t('auth:security.columnOpened'), cell: ({ createdAt }) => moment(createdAt) },
          { id: 'seen', head: t('auth:security.columnSeen'), cell: ({ lastSeenAt }) => moment(lastSeenAt) },
          {
            id: 'end',
            head: t('auth:security.columnAction'),
            cell: (session) => <EndForm locale={locale} session={session} />,
          },
        ]}
      />
      {sessions.length > 1 && (
        <ActionForm action={endOtherSessionsAction} locale={locale} words={formWords(locale)}>
          <SubmitButton tone="second">{t('auth:security.endOthers')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

function EndForm({ locale, session }: { locale: Locale; session: ListedSession }) {
  const t = translator(locale)
  const { id, isThis } = session
  return (
    <ActionForm
      action={isThis ? signOutAction : endSessionAction}
      locale={locale}
      words={formWords(locale)}
      hidden={isThis ? {} : { sessionId: id }}
    >
      <SubmitButton tone="second" size="small">
        {isThis ? t('auth:security.endThis') : t('auth:security.end')}
        {!isThis && <span className="hidden-text"> {deviceWords(session, t)}</span>}
      </SubmitButton>
    </ActionForm>
  )
}
