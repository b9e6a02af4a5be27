import { z } from 'zod'
import { publicCallStates } from '@/lib/calls/public-state'
import { callPageSchema, callSchema } from './call-resource'
import { communePageSchema, communeSchema } from './commune-resource'
import { encounterSchema } from './encounter-detail'
import { encounterPageSchema } from './encounter-resource'
import { communeCode, country, lang, moment, near, paging, radiusKm, slug } from './fields'
import { meSchema } from './me-resource'
import { operation } from './operation'
import {
  endedSchema,
  registeredSchema,
  registrationPageSchema,
  registrationRequestSchema,
  registrationSchema,
} from './registration-resource'

const nothing = z.strictObject({})
const word = z.string().trim().min(1).max(80)
const instant = moment.transform((text) => new Date(text))

/** What the address of a read that gives texts may say. */
const read = z.strictObject({ lang })

const publicRead = { method: 'GET', access: 'public', body: null, status: 200 } as const

/** Every call of the API. Handlers, the OpenAPI document and the access matrix are made from it. */
export const operations = {
  listCalls: operation({
    ...publicRead,
    path: '/calls',
    summary: 'Calls, latest published first',
    params: nothing,
    query: z.strictObject({
      status: z.enum(publicCallStates).optional(),
      country: country.optional().describe('Of the organiser or of a partner'),
      theme: word.optional().describe('Words of its title, lede or topics'),
      ...paging,
      lang,
    }),
    searchedBy: ['theme'],
    answer: callPageSchema,
    refusals: ['invalidCursor'],
  }),
  getCall: operation({
    ...publicRead,
    path: '/calls/{slug}',
    summary: 'One call',
    params: z.strictObject({ slug }),
    query: read,
    answer: callSchema,
    refusals: ['notFound'],
  }),
  listEncounters: operation({
    ...publicRead,
    path: '/encounters',
    summary: 'Encounters, in the order in which they begin',
    params: nothing,
    query: z.strictObject({
      from: instant.optional().describe('Not over before this moment'),
      to: instant.optional().describe('Begun by this moment'),
      country: country.optional().describe('Of the place or of a co-host'),
      near: near.optional(),
      radiusKm,
      ...paging,
      lang,
    }),
    searchedBy: ['from', 'to', 'near'],
    answer: encounterPageSchema,
    refusals: ['invalidCursor'],
  }),
  getEncounter: operation({
    ...publicRead,
    path: '/encounters/{slug}',
    summary: 'One encounter',
    params: z.strictObject({ slug }),
    query: read,
    answer: encounterSchema,
    refusals: ['notFound'],
  }),
  listCommunes: operation({
    ...publicRead,
    path: '/communes',
    summary: 'Communes: nearest first, best answers first, or by name',
    params: nothing,
    query: z.strictObject({
      search: word.optional().describe('A name in any language, a postal code or an official code'),
      country: country.optional(),
      near: near.optional(),
      radiusKm,
      ...paging,
      lang,
    }),
    searchedBy: ['search', 'near'],
    answer: communePageSchema,
    refusals: ['invalidCursor'],
  }),
  getCommune: operation({
    ...publicRead,
    path: '/communes/{country}/{code}',
    summary: 'One commune',
    description: 'A code of a merged commune is answered with the commune it leads to, in `formerCodes`.',
    params: z.strictObject({ country, code: communeCode }),
    query: read,
    answer: communeSchema,
    refusals: ['notFound'],
  }),
  register: operation({
    method: 'POST',
    path: '/encounters/{slug}/registrations',
    summary: 'Register an official for an encounter',
    description: 'Confirmed while seats last, pending where somebody has to approve, else waitlisted with a position.',
    access: 'registrations:write',
    params: z.strictObject({ slug }),
    query: nothing,
    body: registrationRequestSchema,
    answer: registeredSchema,
    status: 201,
    location: '/registrations/{id}',
    refusals: [
      'alreadyRegistered',
      'registrationNotOpen',
      'registrationClosed',
      'encounterCancelled',
      'encounterStarted',
      'notEligible',
      'noMandate',
      'mandateEnded',
      'mandateToCome',
      'notOnASide',
      'unknownTopic',
      'notYours',
      'notFound',
      'keyReused',
    ],
  }),
  listRegistrations: operation({
    method: 'GET',
    path: '/encounters/{slug}/registrations',
    summary: 'Registrations of an encounter, for the organiser’s team, in the order of requests',
    access: 'registrations:read',
    params: z.strictObject({ slug }),
    query: z.strictObject({ ...paging, lang }),
    body: null,
    answer: registrationPageSchema,
    status: 200,
    refusals: ['notFound', 'invalidCursor'],
  }),
  getRegistration: operation({
    method: 'GET',
    path: '/registrations/{id}',
    summary: 'One registration: one’s own, of an official one acts for, or of one’s own encounter',
    access: 'registrations:read',
    params: z.strictObject({ id: z.uuid() }),
    query: read,
    body: null,
    answer: registrationSchema,
    status: 200,
    refusals: ['notFound'],
  }),
  cancelRegistration: operation({
    method: 'DELETE',
    path: '/registrations/{id}',
    summary: 'Cancel a registration; its seat goes to the next in line',
    access: 'registrations:write',
    params: z.strictObject({ id: z.uuid() }),
    query: nothing,
    body: null,
    answer: endedSchema,
    status: 200,
    refusals: ['notFound', 'encounterStarted', 'registrationOver', 'keyReused'],
  }),
  getMe: operation({
    method: 'GET',
    path: '/me',
    summary: 'Whose token this is, their mandates, whom they act for, and what the token is for',
    access: 'token',
    params: nothing,
    query: read,
    body: null,
    answer: meSchema,
    status: 200,
    refusals: [],
  }),
} as const

export type Operations = typeof operations

export type OperationId = keyof Operations
