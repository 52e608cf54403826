/** Where a worker goes alone. At school there are others; a visit there needs no plan (CSW-45). */
export const visitPlaces = ['home', 'community'] as const
export type VisitPlace = (typeof visitPlaces)[number]

/** Minutes after the time they said, until somebody is told that they are not back; and from then until it is said again. */
export const GRACE_MINUTES = 15
export const AGAIN_AFTER_MINUTES = 30
/** How often it is said. Then those who were told have had two hours, and the visit stays on their day. */
export const MOST_ALERTS = 4

export interface NewVisit {
  readonly place: VisitPlace
  /** Of a visit elsewhere. A home has none: its address stays where addresses are kept. */
  readonly whereText: string | null
  readonly whatFor: string
  readonly safety: string | null
  readonly reach: string
  readonly outAt: Date
  readonly backBy: Date
  readonly toldId: string
}

/** Where a visit stands. */
export function stateOfVisit(
  { backAt, calledOffAt, backBy }: { backAt: Date | null; calledOffAt: Date | null; backBy: Date },
  now: Date,
): 'called off' | 'back' | 'not back' | 'planned' {
  if (calledOffAt) return 'called off'
  if (backAt) return 'back'
  return new Date(backBy) < now ? 'not back' : 'planned'
}
