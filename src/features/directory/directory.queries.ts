import { type Expression, type SqlBool, sql, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import type { DirectoryService, DirectoryState } from '#platform/db/tables.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import { checkedSince, type ServiceDetails, type Told } from './directory-service.ts'

export const PAGE = 25

export interface DirectoryFilter {
  /** Part of the name, of who gives it, or of what it is. */
  readonly words: string
  readonly need: string | undefined
  readonly age: number | undefined
  readonly schoolId: string | undefined
  readonly states: readonly DirectoryState[]
  /** Only those that nobody has checked for half a year. */
  readonly unchecked: boolean
  /** The id of the last one that was shown. */
  readonly after: string | undefined
}

/** The needs and the schools of the area, to choose from. */
export async function selectPlaces(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([jsonArrayFrom(definitions(read)).as('teams'), jsonArrayFrom(schools(read)).as('schools')])
    .executeTakeFirstOrThrow()
}

/** A page of the directory by name, with what its filters offer, in one statement. */
export async function selectDirectory(read: Read, filter: DirectoryFilter) {
  return read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(page(read, filter)).as('services'),
      jsonArrayFrom(definitions(read)).as('teams'),
      jsonArrayFrom(schools(read)).as('schools'),
      uncheckedCount(read).as('unchecked'),
    ])
    .executeTakeFirstOrThrow()
}

function definitions({ db, actor: { areaId } }: Read) {
  return db.selectFrom('team').where('team.areaId', '=', areaId).orderBy('team.id').limit(50).select('team.definition')
}

function schools({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.kind', '=', 'school')
    .where('organisation.active', '=', true)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(500)
    .select(['organisation.id', 'organisation.name'])
}

function uncheckedCount({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('directoryService')
    .where('directoryService.areaId', '=', areaId)
    .where('directoryService.checkedOn', '<', checkedSince(today))
    .where('directoryService.state', '<>', sql.lit('gone'))
    .select((all) => all.fn.countAll<number>().as('count'))
}

function page(read: Read, { words, need, age, schoolId, states, unchecked, after }: DirectoryFilter) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('directoryService as service')
    .where('service.areaId', '=', areaId)
    .where('service.state', 'in', states)
    .$if(words !== '', (query) => query.where(holds(words)))
    .$if(need !== undefined, (query) => query.where(answers(need!)))
    .$if(age !== undefined, (query) => query.where(isForAge(age!)))
    .$if(schoolId !== undefined, (query) => query.where(isForSchool(areaId, sql`${schoolId!}::uuid`)))
    .$if(unchecked, (query) => query.where('service.checkedOn', '<', checkedSince(read.today)))
    .$if(after !== undefined, (query) =>
      query.where(comesAfter('directoryService', ['name', 'id'], { areaId, id: after! }, 'service')),
    )
    .orderBy('service.name')
    .orderBy('service.id')
    .limit(PAGE + 1)
    .select(['service.id', 'service.name', 'service.provider', 'service.state', 'service.waitWeeks'])
    .select(['service.minimumAge', 'service.maximumAge', 'service.needs', 'service.checkedOn'])
}

function holds(words: string) {
  const holding = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(service.name ilike ${holding} or service.provider ilike ${holding} or service.description ilike ${holding})`
}

const answers = (need: string) => sql<SqlBool>`${need} = any (service.needs)`

/** One that says no age is for every age. */
const isForAge = (age: number) =>
  sql<SqlBool>`coalesce(service.minimum_age, 0) <= ${age} and coalesce(service.maximum_age, 25) >= ${age}`

/** By the schools it names, or by where the school stands; of a school without a postcode nobody can tell, and it is shown. */
function isForSchool(areaId: number, schoolId: Expression<unknown>) {
  const postcode = sql`(select upper(regexp_replace(s.postcode, '\\s', '', 'g')) from school as s where s.area_id = ${areaId} and s.id = ${schoolId})`
  return sql<boolean>`(
    ${schoolId} = any (service.school_ids)
    or (service.school_ids = '{}' and (service.postcodes = '{}' or coalesce(
      left(${postcode}, -3) = any (service.postcodes) or substring(${postcode} from '^[A-Z]+') = any (service.postcodes), true))))`
}

/** One entry, with who checked it and what they were told each time. */
export function selectService({ db, actor: { areaId } }: Read, serviceId: string) {
  return db
    .selectFrom('directoryService as service')
    .innerJoin('staffMember as checker', (on) =>
      on.on('checker.areaId', '=', areaId).onRef('checker.id', '=', 'service.checkedBy'),
    )
    .where('service.areaId', '=', areaId)
    .where('service.id', '=', serviceId)
    .selectAll('service')
    .select(['checker.givenName as checkerGiven', 'checker.familyName as checkerFamily'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('directoryCheck as check')
          .innerJoin('staffMember as asker', (on) =>
            on.on('asker.areaId', '=', areaId).onRef('asker.id', '=', 'check.checkedBy'),
          )
          .where('check.areaId', '=', areaId)
          .whereRef('check.serviceId', '=', 'service.id')
          .orderBy('check.checkedOn', 'desc')
          .orderBy('check.id', 'desc')
          .limit(12)
          .select(['check.id', 'check.state', 'check.waitWeeks', 'check.toldBy', 'check.note', 'check.checkedOn'])
          .select(['asker.givenName', 'asker.familyName']),
      ).as('checks'),
      jsonArrayFrom(
        is
          .selectFrom('organisation as school')
          .where('school.areaId', '=', areaId)
          .where((on) => sql<SqlBool>`${on.ref('school.id')} = any (service.school_ids)`)
          .orderBy('school.name')
          .limit(100)
          .select(['school.id', 'school.name']),
      ).as('schools'),
      jsonArrayFrom(
        is.selectFrom('team').where('team.areaId', '=', areaId).orderBy('team.id').limit(50).select('team.definition'),
      ).as('teams'),
    ])
}

/** What an entry says of itself now, held for whoever changes it. */
export function holdService({ db, actor: { areaId } }: Write, serviceId: string) {
  return db
    .selectFrom('directoryService')
    .where('areaId', '=', areaId)
    .where('id', '=', serviceId)
    .select(['id', 'version', 'state'])
    .forUpdate()
    .executeTakeFirst()
}

export async function insertService(write: Write, details: ServiceDetails, told: Told): Promise<string> {
  const id = write.newId()
  await write.db
    .insertInto('directoryService')
    .values({ ...stored(details), ...said(told), checkedBy: write.actor.id, areaId: write.actor.areaId, id })
    .execute()
  return id
}

export function updateDetails(write: Write, serviceId: string, details: ServiceDetails, version: number) {
  return update(write, serviceId, { ...stored(details), version: version + 1 })
}

export function updateTold(write: Write, serviceId: string, told: Told, version: number) {
  return update(write, serviceId, { ...said(told), checkedBy: write.actor.id, version: version + 1 })
}

async function update({ db, actor: { areaId } }: Write, serviceId: string, change: Updateable<DirectoryService>) {
  await db
    .updateTable('directoryService')
    .set(change)
    .where('areaId', '=', areaId)
    .where('id', '=', serviceId)
    .execute()
}

/** Each time somebody asked is kept: waits grow and shrink, and who said so when is worth knowing. */
export async function insertCheck(write: Write, serviceId: string, check: Told & { readonly note: string | null }) {
  const { areaId, id: checkedBy } = write.actor
  const { note } = check
  await write.db
    .insertInto('directoryCheck')
    .values({ ...said(check), note, areaId, id: write.newId(), serviceId, checkedBy, checkedAt: write.now })
    .execute()
}

const said = ({ state, waitWeeks, toldBy, checkedOn }: Told) => ({ state, waitWeeks, toldBy, checkedOn })

function stored(details: ServiceDetails) {
  const { name, provider, description, eligibilityDescription, minimumAge, maximumAge } = details
  const { applicationProcess, contactPoint, webPage, acknowledgesWithin, decidesWithin } = details
  return {
    ...{ name, provider, description, eligibilityDescription, minimumAge, maximumAge },
    ...{ applicationProcess, contactPoint, webPage, acknowledgesWithin, decidesWithin },
    postcodes: [...details.postcodes],
    schoolIds: [...details.schoolIds],
    needs: [...details.needs],
  }
}

/** Every service that takes referrals, and whether it is for a school, for a wide query about a child. */
export function openServices(
  { db, actor: { areaId } }: Pick<Read, 'db' | 'actor'>,
  schoolId: Expression<string | null>,
) {
  return db
    .selectFrom('directoryService as service')
    .where('service.areaId', '=', areaId)
    .where('service.state', 'in', ['open', 'open with a wait'])
    .orderBy('service.name')
    .orderBy('service.id')
    .limit(200)
    .select(['service.id', 'service.name', 'service.provider', 'service.state', 'service.waitWeeks'])
    .select(['service.minimumAge', 'service.maximumAge', 'service.needs'])
    .select(isForSchool(areaId, schoolId).as('isForSchool'))
}
