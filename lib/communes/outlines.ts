import { feature, merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import { type Cell, cellFromGeometry, type Geometry } from './cells'
import type { View } from './geo'
import outlines from './outlines.json'

/** Coasts and countries of western Europe and the Maghreb (Natural Earth, by scripts/reference/outlines.mjs). */
// A JSON module has no literal types: TypeScript reads "Topology" as string, and points as number[].
const topology = outlines as unknown as Topology<{ countries: GeometryCollection }>
// Every geometry of the file is a MultiPolygon with the country's code as its id; the script makes no other.
const countries = topology.objects.countries.geometries as MultiPolygon[]

let wholeLand: Geometry | null = null

function land(): Geometry {
  wholeLand ??= merge(topology, countries)
  return wholeLand
}

/** All land in one cell: what is outside it is sea. */
export function landCell(view: View): Cell {
  return cellFromGeometry('land', '', land(), view.project)
}

/** One cell per country, for what is too far away to show communes. */
export function countryCells(view: View, wanted: (country: string) => boolean): Cell[] {
  return countries.flatMap((country) => {
    const id = String(country.id)
    if (!wanted(id)) return []
    const { geometry } = feature(topology, country)
    return geometry.type === 'MultiPolygon' ? [cellFromGeometry(id, id, geometry, view.project)] : []
  })
}
