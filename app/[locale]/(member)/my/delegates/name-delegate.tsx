import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { DateField, TextField } from '@/components/ui/text-field'
import type { User } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { nameDelegateAction } from '@/lib/officials/actions'
import { delegationScopes, latestDelegationEnd } from '@/lib/officials/delegation'
import { officeDay } from '@/lib/officials/mandate'
import { bodyNameInFull } from '@/lib/officials/official-line'
import type { listOwnMandates } from '@/lib/officials/own-mandates.queries'

type Mandates = Awaited<ReturnType<typeof listOwnMandates>>

/** Who, for whom, for what, until when. Without a verified mandate it says what is missing. */
export function NameDelegate({ locale, actor, mandates }: { locale: Locale; actor: User; mandates: Mandates }) {
  const t = translator(locale)
  const verified = mandates.filter((held) => held.proof === 'verified')
  if (verified.length === 0) {
    return (
      <Banner tone="quiet" title={t('officials:delegates.onlyOfficials')}>
        <p>{mandates.length > 0 ? t('refusals:mandateNotVerified') : t('officials:delegates.onlyOfficialsWhy')}</p>
      </Banner>
    )
  }
  const latest = latestOf(verified)
  return (
    <ActionForm action={nameDelegateAction} locale={locale} words={formWords(locale)} hidden={onlyForMe(verified)}>
      <TextField name="givenName" label={t('officials:field.givenName')} maxLength={80} />
      <TextField name="familyName" label={t('officials:field.familyName')} maxLength={80} />
      <TextField
        name="address"
        label={t('officials:field.address')}
        hint={t('officials:delegates.addressHint')}
        type="email"
        autoComplete="off"
      />
      <ForWhom locale={locale} name={actor.name} mandates={verified} />
      <CheckboxGroup
        name="scopes"
        legend={t('officials:delegates.scopes')}
        defaultValue={['registrations']}
        choices={delegationScopes.map((value) => ({
          value,
          label: t(`officials:scopeChoice.${value}`),
          hint: t(`officials:scopeHelp.${value}`),
        }))}
      />
      <DateField
        name="endsOn"
        label={t('officials:delegates.until')}
        hint={t('officials:delegates.untilHint')}
        min={officeDay(new Date())}
        max={latest}
        defaultValue={latest}
      />
      <SubmitButton icon="user-plus">{t('officials:delegates.submit')}</SubmitButton>
    </ActionForm>
  )
}

/** The last day that the longest of these mandates allows. */
function latestOf(mandates: Mandates): string {
  const today = officeDay(new Date())
  const ends = mandates.map((held) => latestDelegationEnd(today, held.endsOn))
  return ends.toSorted().at(-1) ?? today
}

function headed(mandates: Mandates): Mandates {
  return mandates.filter((held) => held.function === 'mayor')
}

/** Who heads no commune has no choice to make. */
function onlyForMe(mandates: Mandates): Record<string, string> {
  return headed(mandates).length > 0 ? {} : { for: 'me' }
}

function ForWhom({ locale, name, mandates }: { locale: Locale; name: string; mandates: Mandates }) {
  const t = translator(locale)
  const communes = headed(mandates)
  if (communes.length === 0) return null
  const choices = communes.map(({ bodyId, body }) => ({
    value: bodyId,
    label: t('officials:delegates.forCommune', { body: bodyNameInFull(body, locale) }),
    hint: t('officials:delegates.forCommuneHint'),
  }))
  return (
    <RadioGroup
      name="for"
      legend={t('officials:delegates.forWhom')}
      defaultValue="me"
      choices={[{ value: 'me', label: t('officials:delegates.forMe', { name }) }, ...choices]}
    />
  )
}
