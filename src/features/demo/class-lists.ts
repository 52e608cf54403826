import { addChild } from '#features/people/add-child.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Diary } from './diary.ts'
import type { DemoChild, DemoFamily } from './families.ts'
import type { DemoSchool } from './place.ts'
import type { Laid } from './set-up.ts'
import { timeOn } from './time-on.ts'

/** A child who is on a class list, with the id they were given. */
export interface KnownChild extends DemoChild {
  readonly id: string
  readonly schoolId: string
  readonly family: DemoFamily
}

/** The school’s lead puts each child on the list, a minute apart. */
export function writeClassLists(diary: Diary, laid: Laid, families: readonly DemoFamily[], day: Day): KnownChild[] {
  const known: KnownChild[] = []
  const minutes = new Map<DemoSchool, number>()
  for (const family of families)
    for (const child of family.children) {
      const { school, givenName, familyName, bornOn, yearGroup, registration } = child
      const minute = minutes.get(school) ?? 0
      minutes.set(school, minute + 1)
      const at = new Date(timeOn(day, '10:00').getTime() + minute * 60_000)
      const schoolId = laid.idOf(school.key)
      diary.add(at, whoKeepsTheList(laid, school), school.key, async (write) => {
        const { childId } = await addChild(write, {
          givenName,
          familyName,
          bornOn,
          yearGroup,
          registration,
          schoolId,
          somebodyElse: true,
        })
        known.push({ ...child, id: childId, schoolId, family })
      })
    }
  return known
}

export function whoKeepsTheList(laid: Laid, { people }: DemoSchool) {
  return laid.person(people.find(({ role }) => role === 'school lead')!.name)
}
