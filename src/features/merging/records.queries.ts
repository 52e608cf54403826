import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'

type OfChild = ExpressionBuilder<Tables & { child: Tables['child'] }, 'child'>

/**
 * Two records with what hangs on them, as far as this person may read it, in one statement. That they know both is what
 * `beforeMerge` says: ask it first.
 */
export async function twoRecords(read: Read, keptId: string, mergedId: string) {
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('child')
    .innerJoin('area', (on) => on.on('area.id', '=', areaId))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .where('child.areaId', '=', areaId)
    .where('child.id', 'in', [keptId, mergedId])
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.otherNames', 'child.knownAs'])
    .select(['child.knownAsSafeWith', 'child.pronouns', 'child.bornOn', 'child.hasProtectedAddress', 'child.roll'])
    .select(['child.schoolId', 'child.yearGroup', 'child.registration', 'child.knownTo', 'school.name as schoolName'])
    .select((is) => is.fn.coalesce('school.nation', 'area.nation').as('nation'))
    .select((is) => {
      const of = is as unknown as OfChild
      return [
        numbers(read, of).as('numbers'),
        adults(read, of).as('adults'),
        homes(read, of).as('homes'),
        detail(read, of).as('detail'),
        needs(read, of).as('needs'),
        consents(read, of).as('consents'),
        requests(read, of).as('requests'),
        cases(read, of).as('cases'),
      ]
    })
    .execute()
  const kept = rows.find(({ id }) => id === keptId)
  const merged = rows.find(({ id }) => id === mergedId)
  if (!kept || !merged) throw new NotFound('Child')
  return { kept, merged }
}

export type ChildRecord = Omit<Awaited<ReturnType<typeof twoRecords>>['kept'], 'knownTo'>

function numbers({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('childIdentifier as number')
      .where('number.areaId', '=', actor.areaId)
      .whereRef('number.childId', '=', 'child.id')
      .orderBy('number.scheme')
      .orderBy('number.value')
      .select(['number.scheme', 'number.value', 'number.status']),
  )
}

function adults({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('relationship')
      .innerJoin('adult', (on) =>
        on.on('adult.areaId', '=', actor.areaId).onRef('adult.id', '=', 'relationship.adultId'),
      )
      .where('relationship.areaId', '=', actor.areaId)
      .whereRef('relationship.childId', '=', 'child.id')
      .orderBy('adult.fullName')
      .select(['adult.fullName', 'relationship.kind', 'relationship.courtOrders', 'relationship.endedOn']),
  )
}

function homes({ actor, today }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('homeAddress as home')
      .where('home.areaId', '=', actor.areaId)
      .whereRef('home.childId', '=', 'child.id')
      .where((on) => on.or([on('home.toDay', 'is', null), on('home.toDay', '>', today)]))
      .orderBy('home.id')
      .select(['home.lines', 'home.town', 'home.postcode']),
  )
}

function detail({ actor }: Read, of: OfChild) {
  return jsonObjectFrom(
    of
      .selectFrom('childDetail as detail')
      .where('detail.areaId', '=', actor.areaId)
      .whereRef('detail.childId', '=', 'child.id')
      .select(['detail.firstLanguage', 'detail.interpreterFor', 'detail.priorityGroups', 'detail.legalStatus']),
  )
}

function needs({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('need')
      .where('need.areaId', '=', actor.areaId)
      .whereRef('need.childId', '=', 'child.id')
      .where('need.endedOn', 'is', null)
      .select(['need.kind', 'need.other']),
  )
}

function consents({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('consent')
      .where('consent.areaId', '=', actor.areaId)
      .whereRef('consent.childId', '=', 'child.id')
      .orderBy('consent.onDay')
      .select(['consent.purpose', 'consent.answer', 'consent.onDay']),
  )
}

function requests({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('helpRequest as request')
      .innerJoin('organisation as asked', (on) =>
        on.on('asked.areaId', '=', actor.areaId).onRef('asked.id', '=', 'request.teamId'),
      )
      .where('request.areaId', '=', actor.areaId)
      .whereRef('request.childId', '=', 'child.id')
      .orderBy('request.raisedAt')
      .select(['request.status', 'asked.name as team', sql<string>`request.raised_at`.as('raisedAt')]),
  )
}

function cases({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('helpCase as spell')
      .innerJoin('organisation as helping', (on) =>
        on.on('helping.areaId', '=', actor.areaId).onRef('helping.id', '=', 'spell.teamId'),
      )
      .where('spell.areaId', '=', actor.areaId)
      .whereRef('spell.childId', '=', 'child.id')
      .orderBy('spell.openedAt')
      .select(['spell.status', 'helping.name as team', sql<string>`spell.opened_at`.as('openedAt')]),
  )
}
