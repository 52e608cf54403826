import type { DirectoryState } from '#platform/db/tables.ts'

/** A made-up service that children can be referred to. Nobody like it is there. */
export interface OtherService {
  readonly name: string
  readonly provider: string
  readonly description: string
  readonly who: string
  readonly ages: readonly [number, number] | null
  readonly needs: readonly string[]
  readonly state: DirectoryState
  readonly weeks: number | null
  readonly how: string
  /** Beginnings of postcodes; the whole area where there are none. */
  readonly in?: readonly string[]
  /** Days before the others that somebody last asked. */
  readonly askedBefore?: number
}

export type Line = readonly [
  ...[name: string, provider: string, description: string, who: string, ages: OtherService['ages']],
  ...[needs: readonly string[], state: DirectoryState, weeks: number | null, how: string],
  more?: Pick<OtherService, 'in' | 'askedBefore'>,
]

export const service = ([
  name,
  provider,
  description,
  who,
  ages,
  needs,
  state,
  weeks,
  how,
  more,
]: Line): OtherService => ({
  ...{ name, provider, description, who, ages, needs, state, weeks, how },
  ...more,
})

export const FORM =
  'Their form, by post or secure mail, from anybody who works with the child. They want to know what was tried.'
export const RING = 'Ring first. They talk it through, and tell you whether to send anything.'
export const FAMILY = 'The family asks for itself, by phone. You may ring with them.'
