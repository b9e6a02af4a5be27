import i18next, { type i18n } from 'i18next'
import type { Locale } from './locales'
import { type Reference, resources, type Stem } from './resources'

const namespaces = Object.keys(resources.fr)

/** Every key as `namespace:path.to.key`, without its plural form. */
type KeysOf<Tree, Path extends string> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Stem<Key>}`
    : Tree[Key] extends readonly unknown[]
      ? never
      : KeysOf<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

export type SentenceKey = {
  [Namespace in keyof Reference]: KeysOf<Reference[Namespace], `${Namespace}:`>
}[keyof Reference]

export type SentenceParams = Record<string, string | number | undefined>

/** `t('encounters:list.title')`; a key that is not there does not compile. Our own type: i18next's costs a minute. */
export type Translate = (key: SentenceKey, params?: SentenceParams) => string

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

const known = new Map<Locale, { instance: i18n; translate: Translate }>()

/** One fixed instance per language, never the global: no request can change another's. */
function language(locale: Locale) {
  const made = known.get(locale) ?? languageOf(instanceFor(locale))
  known.set(locale, made)
  return made
}

function languageOf(instance: i18n) {
  // Most sentences say nothing of their own, over and over: they are looked for once.
  const said = new Map<SentenceKey, string>()
  const translate: Translate = (key, params) => {
    if (params) return instance.t(key, params)
    const sentence = said.get(key) ?? instance.t(key)
    said.set(key, sentence)
    return sentence
  }
  return { instance, translate }
}

/** The sentences of one language. */
export function translator(locale: Locale): Translate {
  return language(locale).translate
}

/** A whole branch of sentences, for a page that is one long text. */
export function branchOf<Namespace extends keyof Reference, Branch extends keyof Reference[Namespace] & string>(
  locale: Locale,
  [namespace, branch]: readonly [Namespace, Branch],
  params: SentenceParams = {},
): Reference[Namespace][Branch] {
  // i18next gives back the branch of the files, with its words in this language: the shape of the reference.
  return language(locale).instance.t(`${namespace}:${branch}`, {
    ...params,
    returnObjects: true,
  }) as Reference[Namespace][Branch]
}
