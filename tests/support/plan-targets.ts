/** What is known of the public instances: no plan can exceed the bound; goals are a mean at 4 and 20 ticks, a best of five at 200. */
export type Target = { bound: number; U: number; goals: Record<Budget, number> }

/** Ticks. */
export type Budget = 4 | 20 | 200

const target = (bound: number, U: number, four: number, twenty: number, twoHundred: number): Target => ({
  bound,
  U,
  goals: { 4: four, 20: twenty, 200: twoHundred },
})

export const targets: Record<string, Target> = {
  'tiny-6': target(90.2222, 0, 90.2222, 90.2222, 90.2222),
  'micro-12': target(87.9707, 0, 87.9707, 87.9707, 87.9707),
  'micro-16': target(83.9264, 2, 83.9264, 83.9264, 83.9264),
  'sparse-26': target(80.04, 14, 72.25, 73.74, 75.52),
  'shortage-72': target(82.85, 17, 79.54, 79.54, 79.77),
  'cerdd-40': target(85.36, 1, 82.15, 82.52, 82.83),
  'cerdd-80': target(89.41, 0, 85.62, 86.17, 86.4),
  'cerdd-150': target(90, 0, 86.52, 87.25, 87.52),
  'unbalanced-150': target(90.11, 0, 86.74, 87.27, 87.51),
  'languages-96': target(84.2, 0, 80.39, 80.84, 81.13),
  'replan-80': target(91.5, 0, 89.63, 89.63, 89.64),
  'large-600': target(87.03, 0, 86.55, 86.64, 86.74),
  // At 4 ticks a legal plan that forgets nobody is asked for.
  'xlarge-3000': target(88.8, 0, 0, 88.19, 88.74),
}

type Further = {
  /** Most ticks until the first plan. */
  firstPlan: number
  /** Most that a budget may leave of the bound, in %. */
  distance: [Budget, number][]
  /** Least part of published seats kept. */
  keeps?: number
  /** Certificates have to prove everybody who stands. */
  proves: boolean
  /** The budget in which a plan is as good as that of HiGHS after its minute; longer where tables have to be closed. */
  beatsHighsIn: Budget
}

/** What is asked beside quality. */
export function further(name: string): Further {
  const distances: Partial<Record<string, [Budget, number][]>> = {
    'large-600': [
      [20, 0.5],
      [200, 0.3],
    ],
    'xlarge-3000': [
      [20, 1],
      [200, 0.1],
    ],
  }
  const firstPlans: Partial<Record<string, number>> = { 'large-600': 2, 'xlarge-3000': 15 }
  return {
    firstPlan: firstPlans[name] ?? 1,
    distance: distances[name] ?? [],
    ...(name === 'replan-80' ? { keeps: 0.99 } : {}),
    proves: name === 'micro-16' || name === 'cerdd-40',
    beatsHighsIn: name === 'sparse-26' ? 20 : 4,
  }
}
