import { comboboxWords, formWords } from '@/components/layout/form-words'
import { CheckboxGroup } from '@/components/ui/choice'
import { Combobox } from '@/components/ui/combobox'
import { Filters } from '@/components/ui/filters'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { addCommunesAction, addTerritoryAction } from '@/lib/communes/actions'
import { communeNameInFull, keyText } from '@/lib/communes/commune'
import { placeLine } from '@/lib/communes/place'
import type { CommuneHit } from '@/lib/communes/search.queries'
import type { Sector } from '@/lib/communes/sectors.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { sector: Sector; question: string; found: readonly CommuneHit[]; locale: Locale }

/** Communes one by one, by any of their names, or all those of a territory at once. */
export function AddMembers({ sector, question, found, locale }: Props) {
  const t = translator(locale)
  return (
    <Section id="add" title={t('communes:sectors.add')}>
      <div className="space-y-8">
        <Filters
          label={t('communes:sectors.add')}
          submit={t('communes:sectors.searchSubmit')}
          action={`${paths.adminTerritory(locale, sector.id)}#add`}
        >
          <TextField
            name="q"
            type="search"
            label={t('communes:sectors.search')}
            hint={t('communes:sectors.addHint')}
            defaultValue={question}
          />
        </Filters>
        {question !== '' && <Found sector={sector} question={question} found={found} locale={locale} />}
        <ActionForm
          action={addTerritoryAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ territoryId: sector.id }}
        >
          <Combobox
            name="from"
            label={t('communes:sectors.addTerritory')}
            hint={t('communes:sectors.addTerritoryHint')}
            source={paths.territorySuggestions(locale)}
            words={comboboxWords(locale)}
          />
          <SubmitButton tone="second">{t('communes:sectors.addAll')}</SubmitButton>
        </ActionForm>
      </div>
    </Section>
  )
}

function Found({ sector, question, found, locale }: Props) {
  const t = translator(locale)
  const members = new Set(sector.members.map(keyText))
  const choices = found
    .filter((hit) => !members.has(keyText(hit)))
    .map((hit) => ({ value: keyText(hit), label: communeNameInFull(hit, locale), hint: placeLine(hit, locale) }))
  if (choices.length === 0) return <p role="status">{t('communes:sectors.nothingFound', { text: question })}</p>
  const [only] = choices
  return (
    <ActionForm
      action={addCommunesAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ territoryId: sector.id, q: question }}
    >
      <CheckboxGroup
        name="communes"
        legend={t('communes:sectors.found', { text: question })}
        choices={choices}
        {...(only && choices.length === 1 && { defaultValue: [only.value] })}
      />
      <SubmitButton>{t('communes:sectors.addFound')}</SubmitButton>
    </ActionForm>
  )
}
