import type { Child } from '#features/people/child.ts'

/** Why two records may be one child. The database says which (`public.find_doubles`); each has its words. */
const doubleReasons = [
  'number',
  'born same',
  'born swapped',
  'born near',
  'given same',
  'given part',
  'given short',
  'given sounds',
  'given slip',
  'given crossed',
  'family same',
  'family part',
  'family sounds',
  'family slip',
  'family other',
  'home',
  'adult',
] as const
export type DoubleReason = (typeof doubleReasons)[number]

/** Which pair: kept once, whichever of the two it was found from. */
export interface Pair {
  readonly sureness: number
  readonly childId: string
  readonly otherChildId: string
}

export interface LikelyDouble extends Pair {
  readonly one: Omit<Child, 'knownTo'>
  readonly other: Omit<Child, 'knownTo'>
  readonly reasons: readonly DoubleReason[]
}
