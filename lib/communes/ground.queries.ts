import 'server-only'
import { db } from '@/lib/platform/db'
import { type Cell, cellFromGeometry, cellsFromPositions, type Geometry } from './cells'
import { type CommuneKey, keyText } from './commune'
import type { Position, View } from './geo'
import type { Ground } from './map-drawing'
import { countryCells, landCell } from './outlines'

type Placed = CommuneKey & Position

/** Boundaries where all that is seen has them, else positions. */
export async function groundFromNear(view: View, communes: Placed[], shown: Placed[]): Promise<Ground> {
  const known = new Set(communes.map(({ country }) => country))
  const elsewhere = countryCells(view, (country) => !known.has(country))
  const shapes = await listShapes(view, communes)
  const isCovered = shown.length > 0 && shown.every((commune) => shapes.has(keyText(commune)))
  const sites = communes.map((commune) => ({
    id: keyText(commune),
    country: commune.country,
    at: view.project(commune),
  }))
  return {
    kind: isCovered ? 'boundaries' : 'positions',
    cells: isCovered ? [...shapes.values()] : cellsFromPositions(sites),
    land: landCell(view),
    elsewhere,
  }
}

/** Countries. */
export function groundFromAfar(view: View): Ground {
  return { kind: 'outlines', cells: countryCells(view, () => true), land: landCell(view), elsewhere: [] }
}

async function listShapes(view: View, communes: Placed[]): Promise<Map<string, Cell>> {
  const rows = await db.communeBoundary.findMany({
    where: {
      OR: [...Map.groupBy(communes, ({ country }) => country)].map(([country, some]) => ({
        country,
        code: { in: some.map(({ code }) => code) },
      })),
    },
    select: { country: true, code: true, geometry: true },
  })
  return new Map(
    rows.map(({ country, code, geometry }) => {
      const id = keyText({ country, code })
      // Written by the import of boundaries only, which has checked it.
      return [id, cellFromGeometry(id, country, geometry as Geometry, view.project)]
    }),
  )
}
