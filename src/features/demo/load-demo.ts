import type { World } from '#platform/context.ts'
import { addDays, dayIn } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Address } from '#platform/db/database.ts'
import { type Acting, actingIn } from './acting.ts'
import { writeClassLists } from './class-lists.ts'
import { Diary } from './diary.ts'
import { familiesOf } from './families.ts'
import { type Beginning, chainsOfTheLog, insertFirstRows, setEverybodysPassword } from './first-rows.ts'
import type { DemoPlace } from './place.ts'
import { glenavon } from './places/glenavon.ts'
import { northmoor } from './places/northmoor.ts'
import { schoolYearStart } from './school-year.ts'
import { chance } from './seeded.ts'
import { setUp } from './set-up.ts'
import { tellOfTheYear } from './stories/tell-of-the-year.ts'
import { calendarOf, classListDay, theYear } from './the-year.ts'

export { demoAccounts } from './accounts.ts'

/** Fills an empty database with two made-up areas and their year, up to this moment, by the verbs that pages use. */
export async function loadDemo(
  world: World,
  admin: Address,
  password: string,
  say: (words: string) => void,
): Promise<void> {
  await loadPlaces([northmoor, glenavon], { world, admin, password, say })
}

export interface Loading {
  readonly world: World
  readonly admin: Address
  readonly password: string
  readonly say: (words: string) => void
}

export async function loadPlaces(places: readonly DemoPlace[], loading: Loading): Promise<void> {
  const { world, admin, password } = loading
  const { start } = theYear(dayIn(world.clock.now()))
  const acting = actingIn(world)
  const beginnings = await insertFirstRows(admin, places, momentOf(start, '07:30'))
  await Promise.all(
    beginnings.map((beginning, index) => loadPlace(beginning, acting, { ...loading, seed: 2025 + index })),
  )
  await setEverybodysPassword(admin, password)
}

/** First everything is set up, then the class lists are written, then the year happens. */
async function loadPlace(
  beginning: Beginning,
  acting: Acting,
  { world, admin, say, seed }: Loading & { seed: number },
) {
  const { place, administrator } = beginning
  const now = world.clock.now()
  const today = dayIn(now)
  const year = theYear(today)
  const laid = await setUp(acting, beginning, year)
  const chains = await chainsOfTheLog(admin, administrator.areaId)
  const diary = new Diary(({ staffId }) => chains.get(staffId) ?? staffId)
  const chances = chance(seed)

  const day = classListDay(place, year)
  const families = familiesOf(place, schoolYearStart(today), chances)
  const children = writeClassLists(diary, { laid, families, day, chances })
  await diary.play(acting)
  say(`${place.name}: ${place.schools.length} schools and ${children.length} children`)

  const stage = { laid, diary, chances, now, today, opens: addDays(day, 14), calendar: calendarOf(place, year) }
  tellOfTheYear(stage, children)
  say(`${place.name}: ${diary.length} things that people did since ${year.start}`)
  await diary.play(acting)
}
