import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallDeskHead } from '@/components/calls/call-desk-head'
import { requireUser } from '@/lib/auth/current'
import { callStatusAt, callStepsAt } from '@/lib/calls/call'
import { findManagedCall, type ManagedCall } from '@/lib/calls/managed.queries'
import { mayChangeCall } from '@/lib/calls/policy'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { StepForm, type WordyStep, wordySteps } from './step-form'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string; step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, step: asked } = await params
  const step = wordySteps.find((one) => one === asked)
  return step ? { title: translator(localeOr(locale))(`calls:step.${step}`) } : {}
}

export default async function CallStepPage({ params }: Props) {
  const { locale: asked, organisation, slug, step: name } = await params
  const locale = localeOr(asked)
  const step = wordySteps.find((one) => one === name)
  if (!step) notFound()
  const user = await requireUser(locale, paths.callStep(locale, organisation, slug, step), { power: true })
  const call = await findManagedCall(user, organisation, slug)
  if (!call || !mayChangeCall(user, call) || !isPossible(step, call)) notFound()
  return (
    <>
      <CallDeskHead call={call} locale={locale} current={translator(locale)(`calls:step.${step}`)} />
      <div className="wrap py-8">
        <StepForm step={step} call={call} locale={locale} />
      </div>
    </>
  )
}

function isPossible(step: WordyStep, call: ManagedCall): boolean {
  return step === 'close' ? callStatusAt(call, call.now) === 'open' : callStepsAt(call, call.now).includes(step)
}
