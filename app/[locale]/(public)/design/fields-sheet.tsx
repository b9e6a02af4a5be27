import { comboboxWords, contentWords, formWords, rankedWords } from '@/components/layout/form-words'
import { CheckboxGroup, ChoiceField, RadioGroup } from '@/components/ui/choice'
import { Combobox } from '@/components/ui/combobox'
import { ContentField } from '@/components/ui/content-field'
import { RankedList } from '@/components/ui/ranked-list'
import { SelectField } from '@/components/ui/select-field'
import { Steps } from '@/components/ui/steps'
import { SubmitButton } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import { DateField, NumberField, TextField, TimeField } from '@/components/ui/text-field'
import type { Content } from '@/lib/i18n/content'
import type { FormState } from '@/lib/platform/form-state'
import { Sheet } from './sheet'
import { StillForm } from './still-form'

const untouched: FormState = { status: 'idle', errors: {}, values: {}, attempt: 0 }

const invalid: FormState = {
  status: 'invalid',
  attempt: 1,
  errors: {
    phone: 'Ce numéro est trop court. Exemple : 06 00 00 00 00.',
    languages: 'Choisissez au moins une langue. Ainsi nous évitons une table sans langue commune.',
    day: 'Le 28 mars 2027 à 2 h 30 n’existe pas : l’heure change cette nuit-là.',
    consent: 'Sans votre accord, nous ne pouvons pas vous inscrire.',
  },
  values: { phone: '06 00', day: '2027-03-28', side: 'b' },
}

const languages = [
  { value: 'fr', label: 'Français' },
  { value: 'nl', label: 'Néerlandais', hint: 'Comprendre suffit ; un interprète est à la table 2.' },
  { value: 'en', label: 'Anglais' },
]

const topics = [
  { value: 'waste', label: 'Dépôts sauvages venus de l’autre côté' },
  { value: 'trucks', label: 'Poids lourds dans nos centres' },
  { value: 'flood', label: 'Qui appeler à 23 h quand ça déborde' },
  { value: 'school', label: 'Écoles et petite enfance' },
]

const title: Content = {
  original: 'fr',
  texts: {
    fr: { text: 'Les dossiers de la Lys' },
    nl: { text: 'De dossiers van de Leie', state: 'machine' },
    en: { text: 'The files of the Lys', state: 'outdated' },
  },
}

function RestFields() {
  return (
    <StillForm id="rest" words={formWords('fr')} state={untouched}>
      <Steps total={3} current={2}>
        Étape 2 sur 3 : qui répond avec vous
      </Steps>
      <Combobox
        name="commune"
        label="Commune"
        hint="Dans la langue de votre choix."
        source="/api/communes"
        words={comboboxWords('fr')}
        defaultValue="Courtrai"
      />
      <SelectField
        name="function"
        label="Fonction"
        empty="Choisir"
        options={[{ value: 'mayor', label: 'Bourgmestre' }]}
      />
      <div className="fields-row">
        <DateField name="day" label="Jour" defaultValue="2026-12-03" />
        <TimeField name="time" label="Heure" defaultValue="18:00" />
        <NumberField name="seats" label="Places" defaultValue="40" />
      </div>
      <TextArea name="note" label="Un mot pour l’organisateur" optional maxLength={500} />
      <RankedList
        name="wishes"
        legend="Vos sujets, dans l’ordre"
        choices={topics}
        words={rankedWords('fr')}
        defaultValue={['trucks', 'flood']}
      />
      <ContentField name="title" legend="Titre" locale="fr" words={contentWords('fr')} defaultValue={title} />
      <div className="form-actions">
        <SubmitButton after="arrow-right">Continuer vers les tables</SubmitButton>
      </div>
    </StillForm>
  )
}

function WrongFields() {
  return (
    <StillForm id="wrong" words={formWords('fr')} state={invalid}>
      <TextField
        name="phone"
        label="Téléphone portable"
        type="tel"
        hint="Seul l’organisateur le voit, jusqu’au lendemain."
      />
      <CheckboxGroup name="languages" legend="Dans quelles langues parlez-vous volontiers ?" choices={languages} />
      <RadioGroup
        name="side"
        legend="De quel côté ?"
        choices={[
          { value: 'a', label: 'France' },
          { value: 'b', label: 'Flandre' },
        ]}
        defaultValue="b"
      />
      <DateField name="day" label="Date limite" />
      <ChoiceField name="consent" label="J’accepte d’être inscrit sur la liste" hint="Nom, fonction et commune." />
    </StillForm>
  )
}

export function FieldsSheet() {
  return (
    <>
      <Sheet id="fields" title="Champs">
        <div className="sheet-grid">
          <RestFields />
          <WrongFields />
        </div>
      </Sheet>
      <Sheet id="sending" title="Envoi en cours">
        <StillForm id="busy" words={formWords('fr')} state={untouched} pressed="=">
          <div className="row">
            <SubmitButton busy="Envoi en cours">Confirmer l’inscription</SubmitButton>
            <SubmitButton tone="second" name="draft" value="1">
              Garder le brouillon
            </SubmitButton>
          </div>
        </StillForm>
      </Sheet>
    </>
  )
}
