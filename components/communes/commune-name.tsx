import { type CommuneNames, communeName, communeNameInFull, officialName } from '@/lib/communes/commune'
import type { Locale } from '@/lib/i18n/locales'

type Props = { names: CommuneNames; locale: Locale }

/** "Courtrai (Kortrijk)": the reader's language first, official name after, pronounced in its own language. */
export function CommuneName({ names, locale }: Props) {
  const own = communeName(names, locale)
  if (own === communeNameInFull(names, locale)) return <span lang={spokenIn(names, locale)}>{own}</span>
  return (
    <>
      {own}{' '}
      <small>
        (<span lang={names.languages[0]}>{officialName(names)}</span>)
      </small>
    </>
  )
}

/** A name that is not the reader's is read in the language it is in. */
function spokenIn({ languages }: CommuneNames, locale: Locale): string | undefined {
  return languages.includes(locale) ? undefined : languages[0]
}
