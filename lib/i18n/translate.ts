import i18next, { type i18n, type TFunction } from 'i18next'
import type { Locale } from './locales'
import { type Reference, resources } from './resources'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: Reference
    defaultNS: 'common'
    returnNull: false
  }
}

// The namespaces are the keys of the reference; Object.keys only says string.
const namespaces = Object.keys(resources.fr) as (keyof Reference)[]

/** `t('encounters:list.title')`; a key that is not there does not compile. */
export type Translate = TFunction<typeof namespaces>

function instanceFor(locale: Locale): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: locale,
    resources: { [locale]: resources[locale] },
    ns: namespaces,
    defaultNS: 'common',
    initAsync: false,
    // React and the mail template escape; escaping twice shows &amp;.
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`No sentence ${namespace}:${key} in ${locale}`)
    },
  })
  return instance
}

const known = new Map<Locale, Translate>()

/** The sentences of one language. One fixed instance per language, never the global: no request can change another's. */
export function translator(locale: Locale): Translate {
  const translate = known.get(locale) ?? instanceFor(locale).getFixedT(locale, namespaces)
  known.set(locale, translate)
  return translate
}
