import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { ChildOnRoll } from './plan-marks.ts'

/** Everybody who was ever on this school’s roll and has a pupil number, as this person sees them. */
export async function childrenOnRoll(read: Read, schoolId: string): Promise<ChildOnRoll[]> {
  return read.db
    .selectFrom('child')
    .innerJoin('childIdentifier as number', (on) =>
      on
        .on('number.areaId', '=', read.actor.areaId)
        .onRef('number.childId', '=', 'child.id')
        .on('number.scheme', 'in', ['UPN', 'SCN']),
    )
    .where('child.areaId', '=', read.actor.areaId)
    .where('child.schoolId', '=', schoolId)
    .orderBy('number.value')
    .select(['child.id', 'number.value as number'])
    .select(sql<string>`child.given_name || ' ' || child.family_name`.as('name'))
    .execute()
}

interface KeptYear {
  readonly id: string
  readonly childId: string
  readonly year: number
  readonly marks: string
}

/** What this school has sent of its children so far; of some of them, held, when `childIds` are given. */
export async function keptYears(read: Read, schoolId: string, childIds?: readonly string[]): Promise<KeptYear[]> {
  return read.db
    .selectFrom('attendanceYear')
    .where('areaId', '=', read.actor.areaId)
    .where('markedAt', '=', schoolId)
    .$if(childIds !== undefined, (query) => query.where('childId', 'in', [...childIds!]))
    .orderBy('id')
    .select(['id', 'childId', 'year', 'marks'])
    .execute()
}

/** Where each child is now and who knows them: a new row is seen by the same. */
export async function whoseMarks(read: Read, schoolId: string, childIds: readonly string[]) {
  return read.db
    .selectFrom('child')
    .where('areaId', '=', read.actor.areaId)
    .where('schoolId', '=', schoolId)
    .where('id', 'in', [...childIds])
    .select(['id', 'schoolId', 'knownTo'])
    .execute()
}

export interface YearToKeep {
  readonly id: string
  readonly marks: string
  readonly possible: number
  readonly absent: number
}

export async function insertYears(
  write: Write,
  years: readonly (YearToKeep & { childId: string; year: number; schoolId: string | null; knownTo: string[] })[],
  markedAt: string,
): Promise<void> {
  if (years.length === 0) return
  const { areaId } = write.actor
  await write.db
    .insertInto('attendanceYear')
    .values(years.map((year) => ({ ...year, areaId, markedAt })))
    .execute()
}

export async function updateYears(write: Write, years: readonly YearToKeep[]): Promise<void> {
  if (years.length === 0) return
  await write.db
    .updateTable('attendanceYear')
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(years)}::jsonb)`.as<'said'>(
        sql`said(id uuid, marks text, possible smallint, absent smallint)`,
      ),
    )
    .set({ marks: sql`said.marks`, possible: sql`said.possible`, absent: sql`said.absent` })
    .set({ version: sql`attendance_year.version + 1` })
    .where('attendanceYear.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`attendance_year.id = said.id`)
    .execute()
}
