'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/form-action'
import type { Locale } from '@/lib/i18n/locales'
import { paths, withQuery } from '@/lib/platform/paths'
import { refuse } from '@/lib/platform/result'
import { addCommunes, addCommunesOf, changeSector, drawSector, removeCommunes } from './sectors.commands'
import { addTerritorySchema, memberSchema, newSectorSchema, sectorSchema } from './sectors-schema'
import { territoryFromField } from './territory-choice.queries'

function backTo(locale: Locale, id: string, done: 'drawn' | 'saved' | 'added' | 'removed', q?: string): never {
  redirect(withQuery(paths.adminTerritory(locale, id), { done, q }))
}

export const drawSectorAction = formAction(newSectorSchema, async (actor, input, { locale }) => {
  const result = await drawSector(actor, input)
  if (result.ok) backTo(locale, result.value.id, 'drawn')
  return result
})

export const changeSectorAction = formAction(sectorSchema, async (actor, { territoryId, ...input }, { locale }) => {
  const result = await changeSector(actor, territoryId, input)
  if (result.ok) backTo(locale, territoryId, 'saved')
  return result
})

export const addCommunesAction = formAction(memberSchema, async (actor, { territoryId, communes, q }, { locale }) => {
  const result = await addCommunes(actor, territoryId, communes)
  if (result.ok) backTo(locale, territoryId, 'added', q)
  return result
})

export const removeCommunesAction = formAction(memberSchema, async (actor, { territoryId, communes }, { locale }) => {
  const result = await removeCommunes(actor, territoryId, communes)
  if (result.ok) backTo(locale, territoryId, 'removed')
  return result
})

export const addTerritoryAction = formAction(addTerritorySchema, async (actor, input, { locale }) => {
  const from = await territoryFromField({ text: input.from, key: input.fromKey ?? null }, locale)
  if (!from.ok) return { ...from, field: 'from' }
  if (from.value === null) return refuse('required', { field: 'from' })
  const result = await addCommunesOf(actor, input.territoryId, from.value)
  if (result.ok) backTo(locale, input.territoryId, 'added')
  return result
})
