import { formWords } from '@/components/layout/form-words'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { endDelegationAction } from '@/lib/officials/actions'

type Props = { locale: Locale; id: string; question: string; isOwn?: boolean }

/** Ends at once; both are told. */
export function EndDelegation({ locale, id, question, isOwn = false }: Props) {
  const t = translator(locale)
  const verb = isOwn ? t('officials:delegates.stop') : t('officials:delegates.end')
  return (
    <Dialog
      opener={verb}
      look={{ tone: 'danger', size: 'small' }}
      title={question}
      close={t('officials:delegates.keep')}
      action={
        <ActionForm
          action={endDelegationAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ delegationId: id }}
        >
          <SubmitButton tone="danger">{verb}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('officials:delegates.endWhy')}</p>
    </Dialog>
  )
}
