import type { CommonTableExpression, QueryCreator, Updateable } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { HelpCase, Tables } from '#platform/db/tables.ts'
import type { HeldCase } from '../held-case.ts'

type Changes = Omit<Updateable<HelpCase>, 'areaId' | 'id' | 'version'>

export const notPaused = { pausedUntil: null, pausedReason: null } as const

/** A change that goes along with another's statement. */
export type Statement = Exclude<CommonTableExpression<Tables, string>, (...from: never[]) => unknown>

interface Along {
  /** What the story says of it. */
  readonly story?: readonly StoryEvent[]
  /** Changes to other rows that belong to it. */
  readonly with?: readonly Statement[]
}

/** Changes a case and what goes along with that, in one statement. */
export async function changeCase(
  write: Write,
  helpCase: HeldCase,
  changes: Changes,
  { story = [], with: others = [] }: Along = {},
): Promise<void> {
  const along: readonly Statement[] = story.length > 0 ? [...others, addingToChronology(write, ...story)] : others
  const db = along.reduce<QueryCreator<Tables>>(
    (all, one, index) => all.with(`along${index}`, one) as typeof all,
    write.db,
  )
  await db
    .updateTable('helpCase')
    .set({ ...changes, version: helpCase.version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', helpCase.id)
    .execute()
}
