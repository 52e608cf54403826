import { verb } from '#features/access/verb.ts'
import type { ActionPlace, NewAction } from '#features/actions/action.ts'
import { agreeActions } from '#features/actions/agree-actions.ts'
import { type Due, dueDay } from '#features/actions/due.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { type HeldItem, holdItem } from './held.ts'
import { say } from './rules.words.ts'

/** One action as it is agreed at the table: what, by whom of those who sit there, and by when. */
interface ActionAtItem {
  readonly what: string
  /** The member whose it is; or, of somebody who does not sit there, the name. */
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly place: ActionPlace | null
  readonly dueOn: Day | null
}

const USUALLY = 5

/**
 * Agrees an action at an item: it is an action like any other, on the child’s case where there is one, and whoever sees the
 * item sees it. What is not done opens the next agenda. Answers the day, which moves when the school is shut on it.
 */
export const agreeAtItem = verb(
  'sit at meetings',
  async (
    write,
    itemId: string,
    given: ActionAtItem | ((item: HeldItem) => ActionAtItem),
  ): Promise<{ actionId: string; due: Due }> => {
    const item = await holdItem(write, itemId)
    // Some know what it is only once they know who sits there.
    const action = typeof given === 'function' ? given(item) : given
    if (!item.childId) throw new Refused(say.whoIsIt, 'what')
    const calendar = await schoolCalendarOf(write, item.schoolId)
    if (action.dueOn && action.dueOn < write.today) throw new Refused(say.dueFromToday, 'dueOn')
    const due = dueDay(calendar, action.dueOn ?? calendar.addSchoolDays(write.today, USUALLY))
    const agreed: NewAction = {
      what: action.what,
      ...ownerOf(item, action),
      place: action.place ?? 'school',
      dueOn: due.dueOn,
      ...audienceOf(item, action),
    }
    const { actionIds } = await agreeActions(write, aboutOf(item, item.childId), [agreed])
    return { actionId: actionIds[0]!, due }
  },
)

function ownerOf({ members }: HeldItem, { ownerId, ownerName }: ActionAtItem) {
  const owner = members.find(({ id }) => id === ownerId)
  if (owner?.staffId && !owner.agency)
    return { ownerKind: 'staff', ownerStaffId: owner.staffId, ownerName: owner.fullName } as const
  const name = owner?.fullName ?? ownerName
  if (!name) throw new Refused(say.whoDoesIt, 'ownerId')
  return { ownerKind: 'partner', ownerStaffId: owner?.staffId ?? null, ownerName: name } as const
}

function audienceOf(
  { readers, members }: HeldItem,
  { ownerId }: ActionAtItem,
): Pick<NewAction, 'audience' | 'readers'> {
  if (readers.length === 0) return { audience: 'case' }
  const owner = members.find(({ id }) => id === ownerId)?.staffId
  return { audience: 'named', readers: [...new Set([...readers, ...(owner ? [owner] : [])])] }
}

function aboutOf(
  { id, seriesId, openCaseId: caseId, requestId, schoolId, teamId, readers, circles }: HeldItem,
  childId: string,
) {
  const item = { id, seriesId, circles: readers.length > 0 ? [] : circles }
  return { childId, caseId, requestId, schoolId, teamId, item }
}
