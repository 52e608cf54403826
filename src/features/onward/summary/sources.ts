import { readDefinition } from '#features/teams/service-definition.ts'
import type { selectSources } from './sources.queries.ts'

export type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof selectSources>['executeTakeFirst']>>>

/** What a referral may be written from. */
export type Sources = Omit<Found, 'definition' | 'child'> & {
  readonly definition: ReturnType<typeof readDefinition>
  readonly child: NonNullable<Found['child']>
}

/** The record as a referral may use it; undefined when the child is not the reader’s to see. */
export function sourcesOf({ definition, child, ...found }: Found): Sources | undefined {
  return child ? { ...found, child, definition: readDefinition(definition) } : undefined
}
