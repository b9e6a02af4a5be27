import { z } from 'zod'

/** Schemas that have a name in the OpenAPI document; the same objects validate. */
export const namedSchemas = z.registry<{ id: string }>()

export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id })
  return schema
}
