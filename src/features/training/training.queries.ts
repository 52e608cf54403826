import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import { fits } from '#platform/db/fits.ts'
import { type Asked, TO_CHOOSE_FROM, toOffer } from '#platform/one-of-many.ts'
import { programmesCalledSo, programmesInUse } from './programmes.queries.ts'

const helpers = ['practitioner', 'supervisor'] as const
const PAGE = 10

function supervised({ db, actor, today }: Read) {
  return db
    .selectFrom('membership as mine')
    .where('mine.areaId', '=', actor.areaId)
    .where('mine.staffId', '=', actor.id)
    .where('mine.role', '=', 'supervisor')
    .where('mine.startsOn', '<=', today)
    .where((is) => is.or([is('mine.endsOn', 'is', null), is('mine.endsOn', '>=', today)]))
    .select('mine.organisationId')
}

/** Who helps in a team today: of those that I supervise, or anywhere where I administer the area; and I. */
function peopleAround(read: Read) {
  const { db, actor, today } = read
  const helping = db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.role', 'in', [...helpers])
    .where((on) => isCurrent(on, today))
    .$if(!actor.roles.has('area administrator'), (query) =>
      query.where((is) =>
        is.or([is('membership.staffId', '=', actor.id), is('membership.organisationId', 'in', supervised(read))]),
      ),
    )
    .select('membership.staffId')
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', actor.areaId)
    .where('staffMember.active', '=', true)
    .where('staffMember.id', 'in', helping)
}

/** A page of everybody whose training I see, by name, me before them, each with what was recorded, latest first. */
export async function selectPeopleWithTraining(read: Read, after?: string, most = PAGE) {
  const { areaId, id: me } = read.actor
  const others = withTraining(read)
    .where('staffMember.id', '<>', me)
    .$if(after !== undefined, (query) =>
      query.where(comesAfter('staffMember', ['familyName', 'givenName', 'id'], { areaId, id: after! })),
    )
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .limit(most + 1)
  const [mine, found] = await Promise.all([
    after === undefined ? withTraining(read).where('staffMember.id', '=', me).execute() : [],
    others.execute(),
  ])
  return { people: [...mine, ...found.slice(0, most)], more: found.length > most }
}

function withTraining(read: Read) {
  const { areaId } = read.actor
  return peopleAround(read)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('trainingRecord')
          .innerJoin('trainingProgramme', (on) =>
            on
              .on('trainingProgramme.areaId', '=', areaId)
              .onRef('trainingProgramme.id', '=', 'trainingRecord.programmeId'),
          )
          .where('trainingRecord.areaId', '=', areaId)
          .whereRef('trainingRecord.staffId', '=', 'staffMember.id')
          .orderBy('trainingRecord.trainedOn', 'desc')
          .orderBy('trainingRecord.id')
          .limit(50)
          .select(['trainingRecord.id', 'trainingProgramme.name as programme', 'trainingRecord.trainedOn'])
          .select(['trainingRecord.trainedBy', 'trainingRecord.expiresOn', 'trainingRecord.certificateSeen'])
          .select(['trainingRecord.struckOutAt', 'trainingRecord.whyStruckOut']),
      ).as('training'),
    )
}

/** People whose training I may record, and programmes, for a form: all of them, or of many those that are called as was typed. */
export async function selectForRecording(read: Read, person: Asked, programme: Asked) {
  const { people, called, programmes, likely } = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(toRecord(read).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('people'),
      jsonArrayFrom(calledSo(read, person).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('called'),
      jsonArrayFrom(programmesInUse(read).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('programmes'),
      jsonArrayFrom(programmesCalledSo(read, programme).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('likely'),
    ])
    .executeTakeFirstOrThrow()
  return { people: toOffer(people, called), programmes: toOffer(programmes, likely) }
}

/** Those whose names fit, the one that was chosen before the others. */
export async function peopleMeant(read: Read, { id, name }: Asked) {
  return calledSo(read, { id: null, name })
    .$if(id !== null, (query) => query.clearOrderBy().orderBy(sql`staff_member.id = ${id}::uuid`, 'desc'))
    .limit(TO_CHOOSE_FROM + 1)
    .execute()
}

/** Somebody whose training I may record, with the teams where they help. */
export async function personToRecord(read: Read, staffId: string) {
  return toRecord(read).where('staffMember.id', '=', staffId).executeTakeFirst()
}

function calledSo(read: Read, { id, name }: Asked) {
  const called = sql<string>`staff_member.given_name || ' ' || staff_member.family_name`
  return toRecord(read).where((is) => (name === '' ? is('staffMember.id', '=', id) : fits(called, name)))
}

function toRecord(read: Read) {
  const { areaId } = read.actor
  return peopleAround(read)
    .where('staffMember.id', '<>', read.actor.id)
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.staffId', '=', 'staffMember.id')
          .where('membership.role', 'in', [...helpers])
          .where((on) => isCurrent(on, read.today))
          .orderBy('organisation.name')
          .orderBy('membership.id')
          .select(['membership.organisationId', 'organisation.name']),
      ).as('teams'),
    )
}

/** One record of training that I see. */
export async function selectTraining({ db, actor: { areaId } }: Read, trainingId: string) {
  return db
    .selectFrom('trainingRecord')
    .innerJoin('trainingProgramme', (on) =>
      on.on('trainingProgramme.areaId', '=', areaId).onRef('trainingProgramme.id', '=', 'trainingRecord.programmeId'),
    )
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'trainingRecord.staffId'),
    )
    .where('trainingRecord.areaId', '=', areaId)
    .where('trainingRecord.id', '=', trainingId)
    .select(['trainingRecord.id', 'trainingRecord.staffId', 'trainingProgramme.name as programme'])
    .select(['trainingRecord.trainedOn', 'trainingRecord.struckOutAt'])
    .select(['staffMember.givenName', 'staffMember.familyName'])
    .executeTakeFirst()
}
