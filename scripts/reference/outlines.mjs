// Makes lib/communes/outlines.json: coasts and countries of western Europe and the Maghreb, from world-atlas
// (Natural Earth, public domain), with the detail that a map of a few communes by the sea needs.
//   node scripts/reference/outlines.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'))
const [west, south, east, north] = [-11, 27, 20, 60]
const iso = {
  250: 'FR',
  56: 'BE',
  442: 'LU',
  276: 'DE',
  528: 'NL',
  756: 'CH',
  380: 'IT',
  724: 'ES',
  826: 'GB',
  620: 'PT',
  372: 'IE',
  40: 'AT',
  208: 'DK',
  438: 'LI',
  492: 'MC',
  20: 'AD',
  831: 'GG',
  832: 'JE',
  504: 'MA',
  12: 'DZ',
  788: 'TN',
  203: 'CZ',
  705: 'SI',
  674: 'SM',
  336: 'VA',
  292: 'GI',
}
const { scale, translate } = world.transform
const decoded = world.arcs.map((arc) => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
})
const touches = (ring) =>
  ring.some((i) => decoded[i < 0 ? ~i : i].some(([x, y]) => x > west && x < east && y > south && y < north))

const used = new Map()
const keep = (i) => {
  const arc = i < 0 ? ~i : i
  if (!used.has(arc)) used.set(arc, used.size)
  return i < 0 ? ~used.get(arc) : used.get(arc)
}
const geometries = world.objects.countries.geometries.flatMap(({ id, type, arcs }) => {
  const country = iso[Number(id)]
  if (!country) return []
  const polygons = (type === 'Polygon' ? [arcs] : arcs).filter((polygon) => touches(polygon[0]))
  if (polygons.length === 0) return []
  return [{ type: 'MultiPolygon', id: country, arcs: polygons.map((polygon) => polygon.map((ring) => ring.map(keep))) }]
})

const near = ([x, y]) => x > -6 && x < 10 && y > 41 && y < 53.6
/**
 * Thousandths of a degree, about 100 metres. Points that fall together are one; far from the communes that are known,
 * points closer than five kilometres to the last one are left out.
 */
const thousandths = (arc) => {
  const kept = []
  arc.forEach((point, i) => {
    const [x, y] = [Math.round(point[0] * 1000), Math.round(point[1] * 1000)]
    const last = kept.at(-1)
    const step = near(point) ? 1 : 50
    const isEnd = i === 0 || i === arc.length - 1
    if (isEnd || Math.hypot(x - last[0], y - last[1]) >= step) kept.push([x, y])
  })
  return kept.map(([x, y], i) => (i === 0 ? [x, y] : [x - kept[i - 1][0], y - kept[i - 1][1]]))
}
const topology = {
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [0, 0] },
  objects: { countries: { type: 'GeometryCollection', geometries } },
  arcs: [...used.keys()].map((arc) => thousandths(decoded[arc])),
}
const file = path.join(import.meta.dirname, '../../lib/communes/outlines.json')
writeFileSync(file, JSON.stringify(topology))
console.log(`${geometries.length} countries, ${used.size} arcs, ${Math.round(readFileSync(file).length / 1024)} kB`)
