import type { Write } from '#platform/context.ts'

export interface NewQuote {
  readonly sourceKind: string
  readonly sourceId: string | null
  readonly section: string
  readonly words: string
  readonly named: readonly string[]
  readonly decision: 'as it is' | 'names taken out' | 'names kept'
  readonly reason: string | null
}

interface OfReport {
  readonly reportId: string
  readonly childId: string
  readonly caseId: string
  readonly authorId: string
}

/** That something was quoted, and what was decided of the names in it. */
export async function keepQuote(write: Write, of: OfReport, { named, ...quote }: NewQuote): Promise<void> {
  await write.db
    .insertInto('reportQuote')
    .values({ areaId: write.actor.areaId, id: write.newId(), ...of, ...quote, named: [...named], chosenAt: write.now })
    .execute()
}
