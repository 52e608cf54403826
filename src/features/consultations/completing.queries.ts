import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import { Conflict } from '#platform/errors.ts'
import { aboutConsultation } from './booking.queries.ts'
import type { Planned } from './cycle.ts'
import type { ConsultationShown } from './find-consultation.ts'
import { planOf } from './plan.ts'

interface Completed {
  readonly contactId: string
  readonly minutes: number | null
  readonly whyNoActions: string | null
  /** When the one after it should be. */
  readonly next: Planned | undefined
}

/** Ends a consultation, freezes its plan, keeps why somebody has no task, and moves what is foreseen, in one statement. */
export async function completing(
  write: Write,
  consultation: ConsultationShown,
  { contactId, minutes, whyNoActions, next }: Completed,
  opened = consultation.version,
): Promise<void> {
  const { areaId, id: completedBy } = write.actor
  const { id, version, cycleId, tasks, attendees } = consultation
  if (opened !== version) throw new Conflict({})
  const reasons = attendees.filter(({ noTaskWhy }) => noTaskWhy)
  const hasPlan = tasks.length > 0 || whyNoActions !== null
  const plan = write.db.insertInto('consultationPlan').values(planRow(write, consultation, whyNoActions))
  const db = hasPlan ? (write.db.with('frozen', () => plan) as unknown as Write['db']) : write.db
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
    .with('foreseen', () =>
      write.db
        .updateTable('consultation')
        .set({ suggestedOn: next?.suggestedOn ?? write.today, bookBy: next?.bookBy ?? write.today })
        .where('areaId', '=', areaId)
        .where('cycleId', '=', cycleId)
        .where('number', '=', next?.number ?? 0)
        .where('state', '=', 'planned'),
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
