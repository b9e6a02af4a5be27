import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { formWords } from '@/components/layout/form-words'
import { MandateFields } from '@/components/officials/mandate-fields'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { changeMandateAction } from '@/lib/officials/actions'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { findMandate } from '@/lib/officials/people.queries'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'

type Props = { params: Promise<{ locale: string; mandate: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:mandate.title') }
}

export default async function MandatePage({ params }: Props) {
  const { locale: asked, mandate: id } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.adminMandate(locale, id), { power: true })
  const mandate = await findMandate(user, id)
  if (!mandate) notFound()
  const t = translator(locale)
  const { person } = mandate
  const back = { label: personName(person), href: paths.adminPerson(locale, person.id) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, t('admin:mandate.title'), [back])} title={t('admin:mandate.title')} />
      <div className="wrap section">
        <p className="lede">
          {personName(person)}, {officeTitle(mandate, person.titleForm, locale)}
        </p>
        <p className="prose">{t('admin:mandate.lede')}</p>
        <ActionForm action={changeMandateAction} locale={locale} words={formWords(locale)} hidden={{ mandateId: id }}>
          <MandateFields locale={locale} terms={mandate} />
          <SubmitButton>{t('admin:mandate.save')}</SubmitButton>
        </ActionForm>
      </div>
    </>
  )
}
