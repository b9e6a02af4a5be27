import { getCall, listCalls } from '@/lib/api/calls.queries'
import { getCommune, listCommunes } from '@/lib/api/communes.queries'
import { getEncounter, listEncounters } from '@/lib/api/encounters.queries'
import type { Handler } from '@/lib/api/operation'
import type { OperationId, Operations } from '@/lib/api/operations'
import { cancelRegistration, register } from '@/lib/api/registrations.commands'
import { getMe, getRegistration, listRegistrations } from '@/lib/api/registrations.queries'

/** What each call of the table does: one that is forgotten does not compile. */
export const handlers: { [Id in OperationId]: Handler<Operations[Id]> } = {
  listCalls,
  getCall,
  listEncounters,
  getEncounter,
  listCommunes,
  getCommune,
  register,
  listRegistrations,
  getRegistration,
  cancelRegistration,
  getMe,
}
