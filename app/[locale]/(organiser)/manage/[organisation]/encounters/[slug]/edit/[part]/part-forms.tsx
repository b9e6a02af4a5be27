import type { ReactNode } from 'react'
import type { EncounterPageName } from '@/lib/encounters/edit-page'
import { AboutForm } from './about-form'
import { OccasionForm } from './occasion-form'
import type { PartProps } from './part-form'
import { ProgrammeForm } from './programme-form'
import { RulesForm } from './rules-form'
import { SeatsForm } from './seats-form'
import { SidesForm } from './sides-form'
import { TopicsForm } from './topics-form'

/** The form of each part. */
export const partForms: Record<EncounterPageName, (props: PartProps) => ReactNode> = {
  about: AboutForm,
  occasion: OccasionForm,
  sides: SidesForm,
  seats: SeatsForm,
  programme: ProgrammeForm,
  rules: RulesForm,
  topics: TopicsForm,
}
