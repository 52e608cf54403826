export { type Indicator, indicators } from '#features/plans/plan-content.ts'

/** The three sides of the My World triangle. */
export const sides = ['growing', 'people', 'world'] as const
export type Side = (typeof sides)[number]

/** What was said to some of several, by their names: those of which nothing was said are not there. */
export type SaidOf<Name extends string> = Readonly<Partial<Record<Name, string>>>

/** As it is kept: without what was left empty. */
export function whatWasSaid<Name extends string>(
  names: readonly Name[],
  said: (name: Name) => string | null | undefined,
): SaidOf<Name> {
  return Object.fromEntries(names.flatMap((name) => (said(name) ? [[name, said(name)]] : []))) as SaidOf<Name>
}
