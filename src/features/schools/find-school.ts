import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { type Asked, theOneMeant, TO_CHOOSE_FROM, toOffer } from '#platform/one-of-many.ts'
import { isCalled } from './called.ts'
import { say } from './find-school.words.ts'

interface SchoolToChoose {
  readonly id: string
  readonly name: string
  readonly town?: string | null
}

export interface SchoolsToChoose {
  readonly schools: readonly SchoolToChoose[]
  /** There are more than these, to be looked for by their name. */
  readonly areMany: boolean
}

interface ToChoose extends Asked {
  /** Those where they work themselves are offered to begin with, where there are many. */
  readonly areMineFirst?: boolean
}

/** What a form offers: all schools of the area, or of many those that are called as was typed, and none where those are too many. */
export async function schoolsToChoose(
  read: Read,
  { id, name, areMineFirst = false }: ToChoose,
): Promise<SchoolsToChoose> {
  const isLikely = sql<boolean>`organisation.id = any(${id ? [id] : []}::uuid[]
    || case when ${areMineFirst} then array(${placesOfMine(read)}) else '{}'::uuid[] end)`
  const { all, offered } = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(openSchools(read).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('all'),
      jsonArrayFrom(
        withTown(read)
          .where(name === '' ? isLikely : isCalled(name))
          .limit(sql.lit(TO_CHOOSE_FROM + 1)),
      ).as('offered'),
    ])
    .executeTakeFirstOrThrow()
  const { choices: schools, areMany } = toOffer<SchoolToChoose>(all, offered)
  return { schools, areMany }
}

/** The same without the one where somebody or something is already. */
export function allBut(schoolId: string | null, { schools, areMany }: SchoolsToChoose): SchoolsToChoose {
  return { schools: schools.filter(({ id }) => id !== schoolId), areMany }
}

/**
 * The school that is meant: the one chosen, unless another name was typed since; or the only one that is called so. Several,
 * and none, are for whoever typed it to decide.
 */
export async function schoolMeant(read: Read, { id, name }: Asked, field: string): Promise<string | null> {
  if (name === '') return id
  const called = await withTown(read)
    .where(isCalled(name))
    .$if(id !== null, (query) => query.clearOrderBy().orderBy(sql`organisation.id = ${id}::uuid`, 'desc'))
    .limit(TO_CHOOSE_FROM + 1)
    .execute()
  return theOneMeant(called, id, { field, say })
}

/** The school’s name, where it is one of the area that children can be at. */
export async function openSchool(read: Read, schoolId: string): Promise<string | undefined> {
  const school = await openSchools(read).where('organisation.id', '=', schoolId).executeTakeFirst()
  return school?.name
}

/** Those of the area that children can be at. A school that closes is not active any more. */
export function openSchools({ db, actor }: Read) {
  return (
    db
      .selectFrom('organisation')
      .where('organisation.areaId', '=', actor.areaId)
      // In the statement and not filled in: there is an index of the schools in this order.
      .where('organisation.kind', '=', sql.lit('school'))
      .where('organisation.active', '=', sql.lit(true))
      .orderBy('organisation.name')
      .orderBy('organisation.id')
      .select(['organisation.id', 'organisation.name'])
  )
}

/** Where whoever asks teaches or leads, among other places. */
function placesOfMine({ db, actor, today }: Read) {
  return db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.staffId', '=', actor.id)
    .where((on) => isCurrent(on, today))
    .select('membership.organisationId')
}

function withTown(read: Read) {
  const { areaId } = read.actor
  return openSchools(read)
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'organisation.id'))
    .select('school.town')
}
