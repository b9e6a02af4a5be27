import { describe, expect, it } from 'vitest'
import { boundsAround, distanceKm, viewOf } from '@/lib/communes/geo'

const lille = { latitude: 50.6365, longitude: 3.0635 }
const brussels = { latitude: 50.8467, longitude: 4.3525 }

describe('great-circle distance', () => {
  it.each([
    [lille, lille, 0],
    // Lille – Brussels as the crow flies, and a degree along the equator and along a meridian.
    [lille, brussels, 93.66],
    [{ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111.2],
    [{ latitude: 50, longitude: 3 }, { latitude: 51, longitude: 3 }, 111.2],
    [{ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111.2],
  ])('from %j to %j', (a, b, km) => {
    expect(distanceKm(a, b)).toBeCloseTo(km, 1)
    expect(distanceKm(b, a)).toBe(distanceKm(a, b))
  })

  it('fits the box around it', () => {
    const { south, north, west, east } = boundsAround(lille, 10)
    expect(distanceKm(lille, { ...lille, latitude: north })).toBeCloseTo(10, 6)
    expect(distanceKm(lille, { ...lille, latitude: south })).toBeCloseTo(10, 6)
    expect(distanceKm(lille, { ...lille, longitude: east })).toBeCloseTo(10, 2)
    expect(distanceKm(lille, { ...lille, longitude: west })).toBeCloseTo(10, 2)
  })
})

describe('a view', () => {
  const bounds = { south: 50.5, north: 50.9, west: 2.9, east: 3.5 }
  const view = viewOf(bounds, { width: 760, height: 620, padding: 40 })

  it('holds its bounds inside the padding, north up and east to the right', () => {
    const [left, top] = view.project({ latitude: bounds.north, longitude: bounds.west })
    const [right, bottom] = view.project({ latitude: bounds.south, longitude: bounds.east })
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(40 - 1e-9)
    expect(right).toBeLessThanOrEqual(720 + 1e-9)
    expect(bottom).toBeLessThanOrEqual(580 + 1e-9)
    expect(left).toBeLessThan(right)
    expect(top).toBeLessThan(bottom)
    expect(left + right).toBeCloseTo(760, 6)
  })

  it('says what its corners show', () => {
    const { south, north, west, east } = view.bounds()
    expect(view.project({ latitude: north, longitude: west })[0]).toBeCloseTo(0, 6)
    expect(view.project({ latitude: north, longitude: west })[1]).toBeCloseTo(0, 6)
    expect(view.project({ latitude: south, longitude: east })[1]).toBeCloseTo(620, 6)
  })

  it('knows its scale', () => {
    const { west, east, south, north } = view.bounds()
    const middle = (south + north) / 2
    const km = distanceKm({ latitude: middle, longitude: west }, { latitude: middle, longitude: east })
    expect(view.kmPerPixel * 760).toBeCloseTo(km, 0)
  })
})
