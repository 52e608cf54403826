import { verb } from '#features/access/verb.ts'
import { tellEach } from '#features/notices/tell.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { holdCaseAround } from './case-around.ts'
import { changeAction } from './changes.queries.ts'
import { type Due, dueDay } from './due.ts'
import { ownerValue, readOwner } from './owners.ts'
import { say } from './rules.words.ts'
import { holdAction, mayChange, type ShownAction } from './shown-action.ts'

export interface Move {
  readonly owner: string | null
  readonly ownerName: string | null
  readonly dueOn: Day
}

/** Gives an action to somebody else, or another day. Both hear of it: whoever it is for, and whoever agreed it. */
export const moveAction = verb(
  'see own actions',
  async (write: Write, actionId: string, move: Move, version: number): Promise<Due> => {
    const action = await holdAction(write, actionId)
    if (!mayChange(action, write.actor) || !action.caseId) throw new NotFound('Action')
    const around = await holdCaseAround(write, action.caseId)
    const calendar = await schoolCalendarOf(write, around.helpCase.schoolId)
    if (move.dueOn < write.today && move.dueOn !== action.dueOn) throw new Refused(say.inThePast, 'dueOn')
    const due = move.dueOn === action.dueOn ? { dueOn: move.dueOn } : dueDay(calendar, move.dueOn)
    const owner = isKept(action, move) ? action : readOwner(around, write.actor, { ...move, field: 'action' })
    const set = {
      ownerKind: owner.ownerKind,
      ownerStaffId: owner.ownerStaffId ?? null,
      ownerName: owner.ownerName,
      dueOn: due.dueOn,
      readers: action.audience === 'named' ? readersAfter(write, action, owner.ownerStaffId) : [],
    }
    if (!(await changeAction(write, actionId, set, version))) throw new Conflict({ dueOn: action.dueOn })
    write.audit('action changed', { children: [around.helpCase.childId], caseId: action.caseId, actionId })
    await tellBoth(write, action, set.ownerStaffId)
    return due
  },
)

/** Also when they have left since, and no list has them any more. */
function isKept({ ownerStaffId }: ShownAction, { owner }: Move): boolean {
  return ownerStaffId !== null && owner === ownerValue.staff(ownerStaffId)
}

/** Whoever gives it away, and had it, may still read what they agreed. */
function readersAfter({ actor }: Write, { readers }: ShownAction, newOwner: string | null | undefined): string[] {
  return [...new Set([...readers, actor.id, ...(newOwner ? [newOwner] : [])])]
}

/** Somebody to whom it is new has an action; the others hear that it changed. */
async function tellBoth(write: Write, action: ShownAction, newOwner: string | null) {
  const about = { childId: action.childId ?? undefined, actionId: action.id }
  const others = new Set([action.ownerStaffId, action.agreedBy].filter((id) => id !== null && id !== newOwner))
  const isNew = newOwner !== action.ownerStaffId
  await tellEach(write, [
    ...(newOwner
      ? [{ toId: newOwner, kind: isNew ? ('action for you' as const) : ('action changed' as const), about }]
      : []),
    ...[...others].map((toId) => ({ toId: toId as string, kind: 'action changed' as const, about })),
  ])
}
