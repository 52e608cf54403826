import { sql } from 'kysely'
import { endLogin } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { personHasLeft } from './has-left.ts'
import { holdStaffMember } from './hold-staff.queries.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { say } from './rules.words.ts'
import { staffName } from './staff-member.ts'

/** Ends somebody's work here in one go: where they worked, what they could see, and how they signed in (P09). */
export const offBoard = verb('manage staff', async (write, staffId: string) => {
  mustNotBeYourself(write, staffId)
  const person = await holdStaffMember(write, staffId)
  if (!person) throw new NotFound('Staff member')
  if (!person.active) throw new Refused(say.hasLeft)

  await endAllMemberships(write, staffId)
  await endLogin(write, staffId)
  write.audit('staff off-boarded', { staffId })
  await personHasLeft.announce(write, { staffId })
  return { name: staffName(person) }
})

export async function setActive({ db, actor }: Write, staffId: string, active: boolean): Promise<void> {
  await db
    .updateTable('staffMember')
    .set((now) => ({ active, version: now('version', '+', 1) }))
    .where('areaId', '=', actor.areaId)
    .where('id', '=', staffId)
    .execute()
}

/**
 * They are here no more: today is the last day of each place, or of one that was to begin later, its first, which no longer
 * counts.
 */
async function endAllMemberships({ db, actor, today }: Write, staffId: string): Promise<void> {
  await db
    .with('inactive', (also) =>
      also
        .updateTable('staffMember')
        .set((now) => ({ active: false, version: now('version', '+', 1) }))
        .where('areaId', '=', actor.areaId)
        .where('id', '=', staffId),
    )
    .updateTable('membership')
    .set((now) => ({
      endsOn: sql<Day>`greatest(membership.starts_on, ${today}::date)`,
      version: now('version', '+', 1),
    }))
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', staffId)
    .where((is) => is.or([is('endsOn', 'is', null), is('endsOn', '>', today)]))
    .execute()
}
