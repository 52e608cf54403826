import { verb } from '#features/access/verb.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { SchoolCalendar } from '#features/schools/school-days.ts'
import type { Actor, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Audience } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import type { NewAction } from './action.ts'
import type { ActionLine } from './action-line.ts'
import { agreeActions } from './agree-actions.ts'
import { type CaseWithPeople, holdCaseAround } from './case-around.ts'
import { type Due, dueDay } from './due.ts'
import { type Owner, readOwner } from './owners.ts'
import { say } from './rules.words.ts'

/** A line with a day of its own, and what it is due on when nobody says. */
interface LineWithDay extends ActionLine {
  readonly day: Day | null
}
const USUALLY = 5

/** Agrees several actions about one case. Answers which days were moved because the school is shut on them. */
export const agreeOnCase = verb(
  'agree actions',
  async (write: Write, caseId: string, lines: readonly LineWithDay[], audience: Audience): Promise<Due[]> => {
    const around = await holdCaseAround(write, caseId)
    if (!mayAgree(around, write.actor)) throw new Refused(say.notTheirsToAgree)
    mustBeOpen(around.helpCase)
    if (lines.length === 0) throw new Refused(say.nothing, 'action1What')

    const calendar = await schoolCalendarOf(write, around.helpCase.schoolId)
    const agreed = lines.map((line) => {
      const due = dueOf(calendar, write.today, line)
      const owner = readOwner(around, write.actor, line)
      const { what, place } = line
      const readers = readersOf(write.actor, owner, audience)
      const action: NewAction = { what, ...owner, place: place ?? 'school', dueOn: due.dueOn, audience, readers }
      return { due, action }
    })
    const actions = agreed.map(({ action }) => action)
    await agreeActions(write, { ...around.helpCase, caseId }, actions)
    return agreed.map(({ due }) => due).filter(({ moved }) => moved)
  },
)

/** Those who work on the case, and those who lead its school. */
export function mayAgree({ helpCase, inSchool }: CaseWithPeople, { id }: Actor): boolean {
  return helpCase.isTheirsToWorkOn || inSchool.some((person) => person.id === id && person.role === 'school lead')
}

function dueOf(calendar: SchoolCalendar, today: Day, { field, due, day }: LineWithDay): Due {
  const asked = due === 'own' ? day : (due ?? calendar.addSchoolDays(today, USUALLY))
  if (asked === null) throw new Refused(say.dueMissing, `${field}Day`)
  if (asked < today) throw new Refused(say.inThePast, due === 'own' ? `${field}Day` : `${field}Due`)
  return dueDay(calendar, asked)
}

/** A named action is read by whoever agreed it and whoever it is for. */
function readersOf(actor: Actor, { ownerStaffId }: Owner, audience: Audience): string[] {
  if (audience !== 'named') return []
  return [...new Set([actor.id, ...(ownerStaffId ? [ownerStaffId] : [])])]
}
