export type Curve = { name: string; bound: number; points: { ticks: number; Q: number }[] }

/** Quality over time, a small picture per instance: ticks on a logarithmic axis, the bound as a dashed line. */
export function graphOf(curves: readonly Curve[]): string {
  const [width, height, columns] = [300, 150, 3]
  const rows = Math.ceil(curves.length / columns)
  const pictures = curves.map((curve, k) => {
    const [x, y] = [(k % columns) * width, Math.floor(k / columns) * height]
    return `<g transform="translate(${x} ${y})">${pictureOf(curve, width, height)}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns * width} ${rows * height}" font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="white"/>',
    ...pictures,
    '</svg>',
    '',
  ].join('\n')
}

function pictureOf({ name, bound, points }: Curve, width: number, height: number): string {
  const [left, right, top, bottom] = [36, 12, 24, 22]
  const lowest = Math.floor(Math.min(bound, ...points.map(({ Q }) => Q)))
  const across = (ticks: number) => left + ((Math.log10(Math.max(0.1, ticks)) + 1) / 3.4) * (width - left - right)
  const up = (Q: number) => top + ((bound - Q) / Math.max(0.01, bound - lowest)) * (height - top - bottom)
  const path = points.map(
    ({ ticks, Q }, k) =>
      `${k === 0 ? 'M' : 'H'}${across(ticks).toFixed(1)}${k === 0 ? ` ${up(Q).toFixed(1)}` : `V${up(Q).toFixed(1)}`}`,
  )
  const marks = [0.1, 1, 10, 100].map(
    (ticks) =>
      `<text x="${across(ticks).toFixed(0)}" y="${height - 8}" text-anchor="middle" fill="#555">${ticks}</text>`,
  )
  return [
    `<text x="${left}" y="15" font-weight="bold">${name}</text>`,
    `<path d="M${left} ${up(bound)}H${width - right}" stroke="#999" stroke-dasharray="3 3" fill="none"/>`,
    `<text x="2" y="${up(bound) + 4}" fill="#555">${bound.toFixed(1)}</text>`,
    `<text x="2" y="${up(lowest) + 4}" fill="#555">${lowest}</text>`,
    `<path d="${path.join('')}H${width - right}" stroke="#1d4e89" stroke-width="1.5" fill="none"/>`,
    ...marks,
  ].join('')
}
