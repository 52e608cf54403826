import { type CommonTableExpression, type QueryCreator, sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { Conflict } from '#platform/errors.ts'
import { aboutConsultation } from '../booking/booking.queries.ts'
import type { ConsultationShown } from '../find-consultation.ts'
import { planOf } from './plan.ts'

/** A change that goes along with another’s statement. */
type Statement = Exclude<CommonTableExpression<Tables, string>, (...from: never[]) => unknown>

interface Completed {
  readonly contactId: string
  readonly minutes: number | null
  readonly whyNoActions: string | null
  /** The contact that it is, and what goes with it. */
  readonly along: readonly Statement[]
}

/** Ends a consultation, freezes its plan, keeps why somebody has no task, and is a contact, in one statement. */
export async function completing(
  write: Write,
  consultation: ConsultationShown,
  { contactId, minutes, whyNoActions, along }: Completed,
  opened = consultation.version,
): Promise<void> {
  const { areaId, id: completedBy } = write.actor
  const { id, version, tasks, attendees } = consultation
  if (opened !== version) throw new Conflict({})
  const reasons = attendees.filter(({ noTaskWhy }) => noTaskWhy)
  const hasPlan = tasks.length > 0 || whyNoActions !== null
  const plan = write.db.insertInto('consultationPlan').values(planRow(write, consultation, whyNoActions))
  const all: readonly Statement[] = hasPlan ? [...along, plan] : along
  const db = all.reduce<QueryCreator<Tables>>(
    (some, one, index) => some.with(`along${index}`, () => one as never) as typeof some,
    write.db,
  )
  await db
    .with('reasoned', () =>
      write.db
        .updateTable('consultationAttendee')
        .set({
          noTaskWhy: sql<string>`(${JSON.stringify(Object.fromEntries(reasons.map((one) => [one.id, one.noTaskWhy])))}::jsonb ->> id::text)`,
        })
        .where('areaId', '=', areaId)
        .where('consultationId', '=', id)
        .where('takenOffAt', 'is', null),
    )
    .updateTable('consultation')
    .set({ state: 'completed', minutes, contactId, completedBy, completedAt: write.now, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('id', '=', id)
    .execute()
}

function planRow(write: Write, consultation: ConsultationShown, whyNoActions: string | null) {
  const { number, tasks, plans } = consultation
  return {
    ...aboutConsultation(write, consultation),
    number,
    afterNumber: plans.at(-1)?.number ?? null,
    actions: JSON.stringify(planOf(tasks)),
    whyNoActions: tasks.length === 0 ? whyNoActions : null,
    agreedBy: write.actor.id,
    agreedAt: write.now,
  }
}
