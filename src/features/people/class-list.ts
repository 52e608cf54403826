import type { Read } from '#platform/context.ts'
import type { RollStatus } from '#platform/db/tables.ts'
import { asOnAList, type Child, placeOf } from './child.ts'
import { type MySchool, mySchools } from './my-schools.queries.ts'
import { ROWS, type Shown, selectMineAndRoll, selectRoll } from './roll.queries.ts'

/** In the address: children who are on no school’s roll. */
export const NO_SCHOOL = 'none'

interface Asked extends Omit<Shown, 'roll'> {
  readonly school?: string | undefined
  readonly roll: RollStatus
}

/** A page of the roll of one of my schools; of those on no roll, if they are asked for or I have no school. */
export async function classList(read: Read, { school: asked, ...shown }: Asked) {
  if (asked === NO_SCHOOL) {
    const [schools, rows] = await Promise.all([mySchools(read), onNoRoll()])
    return listed(schools, undefined, rows)
  }
  const found = await selectMineAndRoll(read, asked ?? '', shown).executeTakeFirst()
  const { schools = [], rows = [] } = found ?? {}
  const school = schools.find(({ id }) => id === asked) ?? schools[0]
  return listed(schools, school, school ? rows : await onNoRoll())

  function onNoRoll() {
    return selectRoll(read, null, { ...shown, roll: 'not on a roll' }).execute()
  }

  function listed(schools: readonly MySchool[], school: MySchool | undefined, rows: readonly Child[]) {
    const children = rows.slice(0, ROWS).map((child) => asOnAList(child, placeOf(read.actor)))
    return { schools, school, children, more: rows.length > ROWS }
  }
}
