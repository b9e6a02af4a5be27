import type { ComboboxWords } from '@/components/ui/combobox'
import type { FormWords } from '@/components/ui/form-context'
import type { MomentWords } from '@/components/ui/moment-field'
import type { RankedWords } from '@/components/ui/ranked-parts'
import type { ContentWords } from '@/components/ui/tongue'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { oldForm } from '@/lib/platform/old-form'

// Forms live in the browser and know no language: what they say by themselves is handed to them here.

export function formWords(locale: Locale): FormWords {
  const t = translator(locale)
  const sent = oldForm.getStore()
  return {
    error: t('common:form.error'),
    summary: { one: t('common:form.summaryOne'), other: t('common:form.summaryMore') },
    optional: t('common:form.optional'),
    sending: t('common:form.sending'),
    failure: t('common:form.failure'),
    ...(sent && { renewed: { message: t('common:form.renewed'), values: sent } }),
  }
}

/** Names of our languages, in the reader's. */
export function languageNames(locale: Locale): Record<Locale, string> {
  const t = translator(locale)
  return {
    fr: t('common:languages.fr'),
    nl: t('common:languages.nl'),
    en: t('common:languages.en'),
    de: t('common:languages.de'),
  }
}

export function contentWords(locale: Locale): ContentWords {
  const t = translator(locale)
  return {
    languages: languageNames(locale),
    originalLanguage: t('common:content.originalLanguage'),
    stateOf: t('common:content.stateOf'),
    states: {
      original: t('common:content.original'),
      reviewed: t('common:content.reviewed'),
      machine: t('common:content.machine'),
      outdated: t('common:content.outdated'),
      missing: t('common:content.missing'),
    },
  }
}

export function comboboxWords(locale: Locale): ComboboxWords {
  const t = translator(locale)
  return {
    found: { one: t('common:combobox.foundOne'), other: t('common:combobox.foundMore') },
    none: t('common:combobox.none'),
  }
}

export function rankedWords(locale: Locale): RankedWords {
  const t = translator(locale)
  return {
    rank: t('common:ranked.rank'),
    up: t('common:ranked.up'),
    down: t('common:ranked.down'),
    ranked: t('common:ranked.ranked'),
    unranked: t('common:ranked.unranked'),
    none: t('common:ranked.none'),
  }
}

export function momentWords(locale: Locale): MomentWords {
  const t = translator(locale)
  return {
    date: t('common:moment.date'),
    time: t('common:moment.time'),
    fold: t('common:moment.fold'),
    earlier: t('common:moment.earlier'),
    later: t('common:moment.later'),
  }
}

export function bulkWords(locale: Locale) {
  const t = translator(locale)
  return {
    chosen: { one: t('common:list.chosenOne'), other: t('common:list.chosenMore') },
    clear: t('common:list.clear'),
  }
}
