import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Reminder } from './reminders.ts'

type Kept = Pick<Reminder, 'aboutId' | 'dueOn' | 'step'>

/** Those that I was not reminded of yet. */
export async function notYetTold<R extends Kept>({ db, actor }: Read, reminders: readonly R[]): Promise<R[]> {
  if (reminders.length === 0) return []
  const about = [...new Set(reminders.map(({ aboutId }) => aboutId))]
  const told = await db
    .selectFrom('reminder')
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', actor.id)
    .where('aboutId', 'in', about)
    .select(['aboutId', 'dueOn', 'step'])
    .execute()
  return reminders.filter((reminder) => !told.some((row) => isSame(row, reminder)))
}

/** Keeps what I am being reminded of now. Answers those that nobody else has kept meanwhile: two may do this at once. */
export async function keepReminders<R extends Kept>(write: Write, reminders: readonly R[]): Promise<R[]> {
  const { areaId, id: staffId } = write.actor
  const kept = await write.db
    .insertInto('reminder')
    .values(reminders.map(({ aboutId, dueOn, step }) => ({ areaId, staffId, aboutId, dueOn, step, toldAt: write.now })))
    .onConflict((it) => it.doNothing())
    .returning(['aboutId', 'dueOn', 'step'])
    .execute()
  return reminders.filter((reminder) => kept.some((row) => isSame(row, reminder)))
}

function isSame(row: { aboutId: string; dueOn: Day; step: string }, { aboutId, dueOn, step }: Kept): boolean {
  return row.aboutId === aboutId && row.dueOn === dueOn && row.step === step
}
