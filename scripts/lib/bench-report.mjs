// What a run of benchmarks says: ratios first, then what they are made of, and what changed since another run.

/** @typedef {import('../../tests/support/bench').Line} Line */

const columns = ['', 'ratio', '', 'target', '', 'product', 'floor', 'unit']

/** One benchmark as a table. */
export function reportOf({ id, name, floor, lines, load, seconds }) {
  const head = `\n── ${id} ${name}, beside ${floor}`
  const foot = `   load ${load.before} → ${load.after}, ${seconds} s`
  return [head, ...table([columns, ...lines.map(cellsOf)]), foot].join('\n')
}

/** @param {Line} line */
function cellsOf({ what, ratio, product, floor, target, unit }) {
  const spread = ratio ?? (target?.of === 'product' ? product : undefined)
  return [
    what,
    ratio ? digits(ratio.median) : '',
    spread ? `${digits(spread.low)}–${digits(spread.high)}` : '',
    target ? sentenceOf(target) : '',
    target ? (isMet({ ratio, product, target }) ? 'met' : 'SHORT') : '',
    digits(product.median),
    floor ? digits(floor.median) : '',
    unit,
  ]
}

function sentenceOf({ least, most }) {
  return least === undefined ? `≤ ${most}` : `≥ ${least}`
}

/** @param {Pick<Line, 'ratio' | 'product' | 'target'>} line */
export function isMet({ ratio, product, target }) {
  const value = (target?.of === 'ratio' ? ratio : product)?.median ?? Number.NaN
  return target?.least === undefined ? value <= (target?.most ?? Number.NaN) : value >= target.least
}

/** Two runs, line by line: what a ratio was and is; "worse" and "better" only beyond what the rounds of both scatter. */
export function comparison(earlier, now) {
  const known = new Map(earlier.results.flatMap(({ id, lines }) => lines.map((line) => [`${id} ${line.what}`, line])))
  const rows = now.results.flatMap(({ id, lines }) =>
    lines.flatMap((line) => {
      const before = known.get(`${id} ${line.what}`)
      return before ? [changeOf(`${id} ${line.what}`, before, line)] : []
    }),
  )
  return [`\n── against ${earlier.commit} of ${earlier.at}`, ...table([['', 'was', 'is', 'change', ''], ...rows])].join(
    '\n',
  )
}

/** @param {string} name @param {Line} before @param {Line} line */
function changeOf(name, before, line) {
  const [was, is] = [before.ratio ?? before.product, line.ratio ?? line.product]
  const percent = was.median === 0 ? 0 : (is.median / was.median - 1) * 100
  const isApart = is.low > was.high || is.high < was.low
  const isMoreBetter = line.moreIsBetter
  const verdict = isApart ? (is.median > was.median === isMoreBetter ? 'better' : 'worse') : ''
  return [name, digits(was.median), digits(is.median), `${percent >= 0 ? '+' : ''}${percent.toFixed(0)} %`, verdict]
}

function digits(value) {
  return value === 0 || Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map(
    (row) =>
      `   ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
  )
}
