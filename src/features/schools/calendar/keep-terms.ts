import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import type { Term } from '../counting/terms.ts'
import { mustKeepCalendarOf } from './may-keep.ts'
import { daysFault } from './run-of-days.ts'

/** Says when a term is, in one school or, without one, in the whole area. Terms of the same calendar never overlap. */
export const addTerm = verb(
  'keep the calendar',
  async (write, schoolId: string | null, { name, startsOn, endsOn }: Term) => {
    await mustKeepCalendarOf(write, schoolId)
    const fault = daysFault(startsOn, endsOn)
    if (fault) throw new Refused(fault, 'endsOn')
    await mustNotOverlap(write, schoolId, { startsOn, endsOn })

    const { areaId } = write.actor
    const termId = write.newId()
    await write.db.insertInto('term').values({ areaId, id: termId, schoolId, name, startsOn, endsOn }).execute()
    write.audit('term added', { termId, schoolId })
    return { termId }
  },
)

async function mustNotOverlap({ db, actor }: Write, schoolId: string | null, days: Omit<Term, 'name'>) {
  const other = await db
    .selectFrom('term')
    .where('areaId', '=', actor.areaId)
    .where('schoolId', 'is not distinct from', schoolId)
    .where('startsOn', '<=', days.endsOn)
    .where('endsOn', '>=', days.startsOn)
    .select(['name', 'startsOn', 'endsOn'])
    .executeTakeFirst()
  if (other) throw new Refused(say.overlaps(other.name, other.startsOn, other.endsOn), 'startsOn')
}

/** Takes a term out of the calendar. Days that were counted before stay as they were. */
export const removeTerm = verb('keep the calendar', async (write, termId: string) => {
  const { areaId } = write.actor
  const of = write.db.selectFrom('term').where('areaId', '=', areaId).where('id', '=', termId)
  const term = await of.select(['schoolId', 'name']).executeTakeFirst()
  if (!term) throw new NotFound('Term')
  await mustKeepCalendarOf(write, term.schoolId)
  await write.db.deleteFrom('term').where('areaId', '=', areaId).where('id', '=', termId).execute()
  write.audit('term removed', { termId, schoolId: term.schoolId })
  return { name: term.name }
})
