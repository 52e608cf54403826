import { type QueryCreator, sql } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'

interface NewCase {
  readonly caseId: string
  readonly requestId: string
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
  readonly leadId: string
  readonly aim: string | null
}

/** The case, its lead worker and the first event of its story, for one statement with what else belongs to it. */
export function withOpening(
  db: QueryCreator<Tables>,
  write: Write,
  { caseId, leadId, ...rest }: NewCase,
  begins: StoryEvent,
): QueryCreator<Tables> {
  const { areaId } = write.actor
  const { childId, schoolId, teamId } = rest
  return db
    .with('opened', (all) =>
      all.insertInto('helpCase').values({ areaId, id: caseId, leadId, openedAt: write.now, ...rest }),
    )
    .with('begins', () => addingToChronology(write, begins))
    .with('lead', (all) =>
      all.insertInto('caseMember').values({
        areaId,
        id: write.newId(),
        caseId,
        childId,
        schoolId,
        teamId,
        staffId: leadId,
        caseRole: 'lead worker',
        startsOn: write.today,
      }),
    ) as unknown as QueryCreator<Tables>
}

/** Two people may accept requests about one child at the same moment: the database keeps one case of the two. */
export async function oneCaseOfTheTwo<T>(opening: () => Promise<T>): Promise<T> {
  try {
    return await opening()
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'one_open_case_of_a_child_in_a_team') throw error
    throw new Refused(say.alreadyOpen)
  }
}

/**
 * The team knows the child, everybody on the case does for as long as they are on it, and the lead worker sees the case
 * from their next request on.
 */
export async function letCaseKnowTheChild(
  write: Write,
  { caseId, childId, teamId, leadId }: { caseId: string; childId: string; teamId: string; leadId: string },
): Promise<void> {
  await sql`select public.child_becomes_known_to(${childId}::uuid, ${teamId}::uuid),
    public.child_becomes_known_to(${childId}::uuid, ${caseId}::uuid),
    auth.rights_changed(${[leadId]}::uuid[], ${write.today})`.execute(write.db)
}
