import { lookForDoubles } from '#features/doubles/find-doubles.ts'
import { addChild } from '#features/people/adding/add-child.ts'
import { setHomeAddress } from '#features/people/addresses/home-address.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { KnownChild } from '../class-lists.ts'
import { leadOf } from './people.ts'
import type { Stage } from './stage.ts'

const SCHOOLS = 2

/** A child who was on the list is written down again at the school’s desk, a letter short; and the night finds both. */
export function areWrittenTwice(stage: Stage, children: readonly KnownChild[]): void {
  const { laid, calendar, today, diary } = stage
  const day = calendar.addSchoolDays(today, -4)
  for (const school of laid.place.schools.slice(0, SCHOOLS)) {
    const child = children.findLast((one) => one.school.key === school.key && one.familyName.length > 5)
    if (child) diary.add(momentOf(day, '14:10'), leadOf(stage, school), school.key, (write) => writeAgain(write, child))
  }
  const administrator = laid.person(laid.place.administrator)
  diary.add(momentOf(addDays(today, -1), '02:40'), administrator, 'doubles', lookAtEverybody)
}

async function writeAgain(write: Write, { givenName, familyName, bornOn, yearGroup, schoolId, id }: KnownChild) {
  const middle = Math.floor(familyName.length / 2)
  const heard = familyName.slice(0, middle) + familyName.slice(middle + 1)
  const child = { givenName, familyName: heard, bornOn, yearGroup, registration: null, schoolId }
  const { childId } = await addChild(write, { ...child, somebodyElse: true })
  const home = await homeOf(write, id)
  if (home) await setHomeAddress(write, childId, { ...home, fromDay: null })
}

function homeOf({ db, actor }: Write, childId: string) {
  return db
    .selectFrom('homeAddress')
    .where('areaId', '=', actor.areaId)
    .where('childId', '=', childId)
    .select(['lines', 'town', 'postcode'])
    .executeTakeFirst()
}

async function lookAtEverybody(write: Write) {
  let after: string | undefined
  do after = await lookForDoubles(write, after)
  while (after)
}
