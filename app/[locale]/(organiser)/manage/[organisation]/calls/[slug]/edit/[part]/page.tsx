import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallDeskHead } from '@/components/calls/call-desk-head'
import { requireUser } from '@/lib/auth/current'
import { findManagedCall } from '@/lib/calls/managed.queries'
import { callParts } from '@/lib/calls/parts'
import { mayChangeCall } from '@/lib/calls/policy'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { callPartForms } from './call-part-forms'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string; part: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, part: asked } = await params
  const part = callParts.find((one) => one === asked)
  return part ? { title: translator(localeOr(locale))(`calls:part.${part}`) } : {}
}

export default async function EditCallPartPage({ params }: Props) {
  const { locale: asked, organisation, slug, part: name } = await params
  const locale = localeOr(asked)
  const part = callParts.find((one) => one === name)
  if (!part) notFound()
  const user = await requireUser(locale, paths.editCallPart(locale, organisation, slug, part), { power: true })
  const call = await findManagedCall(user, organisation, slug)
  if (!call || !mayChangeCall(user, call) || !['draft', 'published'].includes(call.status)) notFound()
  const Form = callPartForms[part]
  const title = translator(locale)(`calls:part.${part}`)
  return (
    <>
      <CallDeskHead call={call} locale={locale} current={title} />
      <div className="wrap py-8">
        <h2 className="mb-6">{title}</h2>
        <Form call={call} locale={locale} />
      </div>
    </>
  )
}
