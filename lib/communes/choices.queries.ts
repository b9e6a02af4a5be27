import 'server-only'
import type { CommuneChoices } from './cached.queries'
import type { CommuneFilters } from './schema'
import { findTerritory } from './territories.queries'
import { referenceOf, referenceText } from './territory'

/** The choices of the list and, when an address names another territory, that one too. */
export async function choicesFor({ territory }: CommuneFilters, choices: CommuneChoices): Promise<CommuneChoices> {
  if (!territory) return choices
  const text = referenceText(territory)
  if (choices.territories.some((one) => referenceText(referenceOf(one)) === text)) return choices
  const found = await findTerritory(territory)
  return found ? { ...choices, territories: [found, ...choices.territories] } : choices
}
