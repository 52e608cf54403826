import type { World } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import type { Address } from '#platform/db/database.ts'
import { actingIn } from './acting.ts'
import { writeClassLists } from './class-lists.ts'
import { Diary } from './diary.ts'
import { familiesOf } from './families.ts'
import { insertFirstRows, setEverybodysPassword } from './first-rows.ts'
import { layOut } from './lay-out.ts'
import { glenavon } from './places/glenavon.ts'
import { northmoor } from './places/northmoor.ts'
import { schoolYearStart } from './school-year.ts'
import { chance } from './seeded.ts'
import { addEverybody } from './set-up.ts'
import { timeOn } from './time-on.ts'

export { demoAccounts } from './accounts.ts'

/** Fills an empty database with two made-up areas and their year, up to this moment, by the verbs that pages use. */
export async function loadDemo(
  world: World,
  admin: Address,
  password: string,
  say: (words: string) => void,
): Promise<void> {
  const now = world.clock.now()
  const { start, years } = theYears(dayIn(now))
  const act = actingIn(world)

  const beginnings = await insertFirstRows(admin, [northmoor, glenavon], timeOn(start, '07:30'))
  await Promise.all(
    beginnings.map(async (beginning, index) => {
      const ids = await layOut(admin, beginning, years, timeOn(start, '08:00'))
      const laid = await addEverybody(act, beginning, ids, start)
      const diary = new Diary()
      const families = familiesOf(laid.place, schoolYearStart(dayIn(now)), chance(2025 + index))
      const children = writeClassLists(diary, laid, families, start)
      await diary.play(act)
      say(`${laid.place.name}: ${laid.place.schools.length} schools, ${children.length} children`)
    }),
  )
  await setEverybodysPassword(admin, password)
}

/** The history begins in the August before last when this school year is young, so that there is always a year to see. */
function theYears(today: Day): { start: Day; years: number[] } {
  const now = schoolYearStart(today)
  const first = today.slice(5) >= '08-15' || today.slice(5) < '01-31' ? now - 1 : now
  return { start: `${first}-08-25`, years: Array.from({ length: now - first + 2 }, (_, index) => first + index) }
}
