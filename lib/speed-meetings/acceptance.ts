const ln2 = Math.LN2

/**
 * How much worse a move may be, in units of the temperature: −ln u for u spread evenly over (0, 1), as a table.
 * Logarithms of a machine may differ in the last bit; sums and products may not, so plans are the same everywhere.
 */
export const patience: Float64Array = Float64Array.from({ length: 4096 }, (_, k) => -logarithm((k + 0.5) / 4096))

export const patienceMask = 4095

function logarithm(x: number): number {
  let mantissa = x
  let exponent = 0
  while (mantissa < 0.75) {
    mantissa *= 2
    exponent--
  }
  const y = (mantissa - 1) / (mantissa + 1)
  let power = y
  let sum = 0
  for (let k = 1; k < 40; k += 2) {
    sum += power / k
    power *= y * y
  }
  return 2 * sum + exponent * ln2
}

/**
 * Temperatures from `hot` to `cold` in 1,024 equal ratios, as Kirkpatrick, Gelatt and Vecchi (1983) cool: ten square roots, which
 * are exact to the last bit everywhere.
 */
export function cooling(hot: number, cold: number): Float64Array {
  let ratio = cold / hot
  for (let k = 0; k < 10; k++) ratio = Math.sqrt(ratio)
  const temperatures = new Float64Array(1025)
  let temperature = hot
  for (let k = 0; k <= 1024; k++) {
    temperatures[k] = temperature
    temperature *= ratio
  }
  return temperatures
}
