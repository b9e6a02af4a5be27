import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { z } from 'zod'
import type { Geometry } from './cells'

/** What is wrong with one row of a file; `line` counts as an editor does, the head being 1. */
export interface RowError {
  line: number
  field: string
  problem: string
}

/** Rows of a file that are right, and what is wrong with the others. */
export interface Rows<Row> {
  rows: Row[]
  errors: RowError[]
}

/** Checks records one by one; the second row with the key of an earlier one is an error too. */
export function checkedRows<Schema extends z.ZodType>(
  records: unknown[],
  schema: Schema,
  keyOf: (row: z.output<Schema>) => string,
): Rows<z.output<Schema>> {
  const rows: z.output<Schema>[] = []
  const errors: RowError[] = []
  const lines = new Map<string, number>()
  records.forEach((record, i) => {
    const line = i + 2
    const parsed = schema.safeParse(record)
    if (!parsed.success) {
      errors.push(
        ...parsed.error.issues.map(({ path, message }) => ({ line, field: path.join('.'), problem: message })),
      )
      return
    }
    const key = keyOf(parsed.data)
    const first = lines.get(key)
    if (first !== undefined) errors.push({ line, field: 'code', problem: `${key} is on line ${first} already` })
    else {
      lines.set(key, line)
      rows.push(parsed.data)
    }
  })
  return { rows, errors }
}

export interface Shape {
  country: string
  code: string
  geometry: Geometry
}

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())
const polygon = z.array(z.array(point).min(4)).min(1)

const shape = z.object({
  properties: z.object({ country: z.string().regex(/^[A-Z]{2}$/), code: z.string().min(1).max(20) }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ]),
})

const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
const topology = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.looseObject({ communes: z.looseObject({ type: z.literal('GeometryCollection') }) }),
})

function featuresOf(file: unknown): unknown[] | null {
  const geojson = collection.safeParse(file)
  if (geojson.success) return geojson.data.features
  const topojson = topology.safeParse(file)
  if (!topojson.success) return null
  // Checked as far as the library needs; each feature is checked afterwards.
  const whole = topojson.data as unknown as Topology<{ communes: GeometryCollection }>
  return feature(whole, whole.objects.communes).features
}

/**
 * Boundaries of communes from TopoJSON (layer `communes`) or GeoJSON, in WGS 84, each with `country` and `code`.
 * Null when the file is neither. `line` of an error is the number of the feature.
 */
export function shapesIn(file: unknown): Rows<Shape> | null {
  const features = featuresOf(file)
  if (features === null) return null
  const { rows, errors } = checkedRows(features, shape, ({ properties }) => `${properties.country}/${properties.code}`)
  return {
    rows: rows.map(({ properties, geometry }) => ({ ...properties, geometry }) as Shape),
    errors: errors.map((error) => ({ ...error, line: error.line - 1 })),
  }
}
