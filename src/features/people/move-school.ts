import { verb } from '#features/access/verb.ts'
import { openSchool } from '#features/schools/find-school.ts'
import { announcement } from '#platform/announcement.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { moveToSchool, updateChild } from './change-child.queries.ts'
import type { ListedField } from './child.ts'
import { holdChild } from './held-child.ts'
import { type SchoolMove, tellOldSchools } from './moving-school/tell-old-school.ts'

export type { SchoolMove }

interface Placing {
  readonly yearGroup: number | null
  readonly registration: string | null
}

/** A child is on another school’s roll. What else hangs on the school follows: see app/reactions.ts. */
export const childMovedSchool = announcement<SchoolMove>()

const LISTED = ['yearGroup', 'registration'] as const satisfies readonly ListedField[]

/** Sets the year group and the class. */
export const changeClass = verb(
  'change children',
  async (write, childId: string, placing: Placing, version: number) => {
    const child = await holdChild(write, childId)
    if (child.version !== version) throw new Conflict()
    const byHand = LISTED.filter((field) => child[field] !== placing[field])
    await updateChild(write, childId, placing, byHand)
    write.audit('class changed', { children: [childId], fields: byHand })
  },
)

/** Puts the child on another school’s roll, and says its name. What the old school could see because of its roll, it sees no more. */
export const moveSchool = verb(
  'change children',
  async (write, childId: string, schoolId: string, placing: Placing, version: number): Promise<string> => {
    const child = await holdChild(write, childId)
    if (child.version !== version) throw new Conflict()
    if (schoolId === child.schoolId) throw new Refused(ALREADY_THERE, 'schoolId')
    const name = await openSchool(write, schoolId)
    if (!name) throw new Refused(NO_SCHOOL, 'schoolId')

    await updateChild(write, childId, { ...placing, roll: 'on roll', leftOn: null })
    await moveToSchool(write, childId, schoolId)
    const move = { childId, from: child.schoolId, to: schoolId }
    await tellOldSchools(write, [move])
    await childMovedSchool.announce(write, move)
    write.audit('school changed', { children: [childId], from: child.schoolId, to: schoolId })
    return name
  },
)

/** The child left, and nobody knows yet where to. The school keeps what it knows. */
export const leaveSchool = verb('change children', async (write, childId: string, leftOn: Day, version: number) => {
  const child = await holdChild(write, childId)
  if (child.version !== version) throw new Conflict()
  if (leftOn > write.today) throw new Refused(NOT_YET, 'leftOn')
  await updateChild(write, childId, { roll: 'left', leftOn })
  write.audit('left school', { children: [childId], schoolId: child.schoolId })
})

const ALREADY_THERE = { en: 'The child is already at this school', cy: 'Mae’r plentyn yn yr ysgol hon eisoes' }
const NO_SCHOOL = { en: 'Select the school', cy: 'Dewiswch yr ysgol' }
const NOT_YET = {
  en: 'This day is still to come. Enter the day they left.',
  cy: 'Mae’r diwrnod hwn eto i ddod. Rhowch y diwrnod y gadawodd.',
}
