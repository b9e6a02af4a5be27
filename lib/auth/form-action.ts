import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { formatMoment } from '@/lib/i18n/format'
import { type Locale, localeOr } from '@/lib/i18n/locales'
import { resources } from '@/lib/i18n/resources'
import { type Translate, translator } from '@/lib/i18n/translate'
import { formObject, formValues } from '@/lib/platform/form-data'
import type { FormState } from '@/lib/platform/form-state'
import { log } from '@/lib/platform/log'
import { requestId } from '@/lib/platform/request'
import { type Refusal, type RefusalCode, type RefusalParams, type Result, refuse } from '@/lib/platform/result'
import { isPassing, noteUnavailable } from '@/lib/platform/unavailable'
import type { Actor } from './actor'
import { currentActor } from './current'
import { isDenial, noteMalformed, noteRefusal } from './security-log'

type Run<Input> = (actor: Actor, input: Input, about: { locale: Locale }) => Promise<Result<unknown>>

/**
 * The only door for forms: parse, ask who asks, run the command, put what it says into sentences.
 * Malformed input gives a sentence beside each field and keeps the values; nothing is written.
 */
export function formAction<Schema extends z.ZodType>(schema: Schema, run: Run<z.output<Schema>>) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    const locale = localeOr(form.get('locale'))
    const t = translator(locale)
    const kept = { values: formValues(form), attempt: previous.attempt + 1 }
    const parsed = schema.safeParse(formObject(form))
    if (!parsed.success) {
      await noteMalformed(parsed.error)
      return { status: 'invalid', errors: fieldErrors(parsed.error, t), ...kept }
    }
    const actor = await currentActor().catch(whenPassing)
    const result = actor && (await run(actor, parsed.data, { locale }).catch(whenPassing))
    if (!result) return { status: 'refused', errors: {}, message: t('common:form.failure'), ...kept }
    if (result.ok) return { status: 'done', errors: {}, ...kept }
    await noteRefusal(actor, result.code)
    return { status: 'refused', ...refusalSentences(whyNow(result, actor), locale), ...kept }
  }
}

/** Whose second factor ended while they wrote is not told that their role forbids it: what was typed is still there. */
function whyNow(refusal: Refusal, actor: Actor): Refusal {
  const isWithheld = actor.kind === 'user' && actor.needsSecondFactor
  return isWithheld && isDenial(refusal.code) ? refuse('factorAgain') : refusal
}

/** A fault of the moment, which a lock or a database that is away may be: the form comes back as it was, with a 503. */
async function whenPassing(error: unknown): Promise<null> {
  unstable_rethrow(error)
  if (!isPassing(error)) throw error
  const id = await requestId()
  log.error({ requestId: id, err: error }, 'form not written')
  if (id) noteUnavailable(id)
  return null
}

function fieldErrors(error: z.ZodError, t: Translate): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.filter(
      (part, index) => index === 0 || typeof part === 'string' || index < issue.path.length - 1,
    )
    errors[path.join('.')] ??= sentenceForIssue(issue, t)
  }
  return errors
}

/** A schema names a refusal as its message where the general sentence says too little. */
function sentenceForIssue(issue: z.core.$ZodIssue, t: Translate): string {
  if (isRefusalCode(issue.message)) return t(`refusals:${issue.message}`)
  if (issue.code === 'invalid_type') return t(issue.input === undefined ? 'refusals:required' : 'refusals:unreadable')
  if (issue.code === 'too_big') {
    return t(issue.origin === 'string' ? 'refusals:textTooLong' : 'refusals:tooBig', { count: Number(issue.maximum) })
  }
  if (issue.code === 'too_small') return t('refusals:tooSmall', { count: Number(issue.minimum) })
  return t('refusals:unreadable')
}

function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(resources.fr.refusals, text)
}

/** The sentence of a refusal in one language. */
export function refusalSentence(refusal: Refusal, locale: Locale): string {
  return translator(locale)(`refusals:${refusal.code}`, written(refusal.params, locale))
}

function refusalSentences(refusal: Refusal, locale: Locale) {
  const sentence = refusalSentence(refusal, locale)
  return refusal.field ? { errors: { [refusal.field]: sentence } } : { errors: {}, message: sentence }
}

function written(params: RefusalParams = {}, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, writtenParam(value, locale)]))
}

function writtenParam(value: RefusalParams[string], locale: Locale): string | number {
  if (typeof value !== 'object') return value
  if ('at' in value) return formatMoment(value.at, { locale, zone: value.zone })
  return (value.texts[locale] ?? value.texts[value.original])?.text ?? ''
}
