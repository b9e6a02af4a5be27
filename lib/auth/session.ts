/** A session ends this many days after it began, whatever happens. */
export const sessionDays = 30

/** … or when nothing was asked for so long. */
export const idleDays = 14

export const sessionSeconds = sessionDays * 24 * 60 * 60

const minute = 60_000
const hour = 60 * minute

/** What protects an account is changed within so many minutes of signing in or of giving the second factor. */
const proofMinutes = 15

/** Whether a session began, with a proof, so lately that what protects the account may be changed. */
export function isProvedLately({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < proofMinutes * minute
}

/**
 * How long a second factor opens what it protects: a working day, and two hours without a visit. In the demo, where nobody
 * has one, as long as the session.
 */
export function factorHours(isDemo: boolean): { most: number; idle: number } {
  return isDemo ? { most: sessionDays * 24, idle: idleDays * 24 } : { most: 12, idle: 2 }
}

export function isFactorGiven(
  { secondFactorAt }: { secondFactorAt: Date | null },
  now: Date,
  { most }: { most: number },
): boolean {
  return secondFactorAt !== null && now.getTime() - secondFactorAt.getTime() < most * hour
}

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
