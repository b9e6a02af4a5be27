/** A session ends this many days after it began, whatever happens. */
export const sessionDays = 30

/** … or when nothing was asked for so long. */
export const idleDays = 14

export const sessionSeconds = sessionDays * 24 * 60 * 60

const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

// Order matters: most browsers also claim to be Chrome and Safari.
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

export type Device = { browser: string | null; system: string | null }

/** What a person recognises of a device: "Firefox", "Windows". Nulls where the browser does not say. */
export function deviceOf(userAgent: string | null): Device {
  const first = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null
  return { browser: first(browsers), system: first(systems) }
}
