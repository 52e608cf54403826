import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { once } from '#platform/once.ts'
import { knows, selectChildren } from '../children.queries.ts'
import { whereItWent } from '../where-it-went.ts'

type OfChild = ExpressionBuilder<Tables & { child: Tables['child'] }, 'child'>

/**
 * Everything about a child that this person may see, in one statement. Row policies leave out what is not theirs: a
 * teacher gets no details, adults, numbers or address.
 */
export async function childPage(read: Read, childId: string) {
  const child = await selectChildPage(read, childId).executeTakeFirst()
  if (!child) throw await whereItWent(read, childId)
  const { knownTo: _, ...shown } = child
  return shown
}

export type ChildPage = Awaited<ReturnType<typeof childPage>>

const selectChildPage = once((read: Read, childId: string) =>
  selectChildren(read)
    .where('child.id', '=', childId)
    .select((is) => knows(read, is).as('knows'))
    .select((is) => {
      const of = is as unknown as OfChild
      return [
        identifiers(read, of).as('identifiers'),
        detail(read, of).as('detail'),
        adults(read, of).as('adults'),
        homeAddress(read, of).as('homeAddress'),
        requests(read, of).as('requests'),
        cases(read, of).as('cases'),
        groups(read, of).as('groups'),
        of.exists(protectedAddress(read, of)).as('mayReadAddress'),
        of.exists(seal(read, of)).as('isRestricted'),
        of.exists(namedReader(read, of)).as('isNamedReader'),
      ]
    }),
)

/** Groups that the child is in or waits for, as far as this person may see that. */
function groups({ actor: { areaId } }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('groupPlace as placed')
      .innerJoin('helpGroup as group', (on) =>
        on.on('group.areaId', '=', areaId).onRef('group.id', '=', 'placed.groupId'),
      )
      .where('placed.areaId', '=', areaId)
      .whereRef('placed.childId', '=', 'child.id')
      .where('placed.state', '<>', 'left')
      .where('group.endedOn', 'is', null)
      .orderBy('group.startsOn')
      .orderBy('placed.id')
      .limit(20)
      .select(['group.id', 'group.name', 'placed.since'])
      .select((on) => on.ref('placed.state').$castTo<'in' | 'waiting'>().as('state')),
  )
}

function identifiers({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('childIdentifier as number')
      .where('number.areaId', '=', actor.areaId)
      .whereRef('number.childId', '=', 'child.id')
      .orderBy('number.scheme')
      .orderBy('number.id')
      .select(['number.id', 'number.scheme', 'number.value', 'number.status']),
  )
}

function detail({ actor }: Read, of: OfChild) {
  return jsonObjectFrom(
    of
      .selectFrom('childDetail as detail')
      .where('detail.areaId', '=', actor.areaId)
      .whereRef('detail.childId', '=', 'child.id')
      .select(['detail.sex', 'detail.gender', 'detail.ethnicityScheme', 'detail.ethnicityCode', 'detail.about'])
      .select(['detail.firstLanguage', 'detail.interpreterFor', 'detail.senProvision', 'detail.senNeeds'])
      .select(['detail.priorityGroups', 'detail.legalStatus', 'detail.freeMeals', 'detail.version']),
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
      .orderBy('relationship.id')
      .select(['relationship.id', 'adult.fullName', 'relationship.kind', 'relationship.parentalResponsibility'])
      .select(['relationship.evidence', 'relationship.courtOrders', 'relationship.maySee', 'relationship.mayBeTold'])
      .select(['relationship.safeChannel', 'relationship.safeNote', 'relationship.livesWith', 'adult.phone'])
      .select(['relationship.checkedOn', 'relationship.endedOn', 'adult.email', 'adult.language', 'adult.interpreter']),
  )
}

/** Where the child lives today, unless that is protected: then there is no row. */
function homeAddress({ actor, today }: Read, of: OfChild) {
  return jsonObjectFrom(
    of
      .selectFrom('homeAddress as home')
      .where('home.areaId', '=', actor.areaId)
      .whereRef('home.childId', '=', 'child.id')
      .where((on) => on.or([on('home.toDay', 'is', null), on('home.toDay', '>', today)]))
      .orderBy('home.id', 'desc')
      .limit(1)
      .select(['home.lines', 'home.town', 'home.postcode', 'home.fromDay']),
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
      .orderBy('request.raisedAt', 'desc')
      .limit(20)
      .select(['request.id', 'request.status', 'asked.name as team'])
      .select(sql<string>`request.raised_at`.as('raisedAt')),
  )
}

function cases({ actor }: Read, of: OfChild) {
  return jsonArrayFrom(
    of
      .selectFrom('helpCase as spell')
      .innerJoin('organisation as helping', (on) =>
        on.on('helping.areaId', '=', actor.areaId).onRef('helping.id', '=', 'spell.teamId'),
      )
      .innerJoin('staffMember as worker', (on) =>
        on.on('worker.areaId', '=', actor.areaId).onRef('worker.id', '=', 'spell.leadId'),
      )
      .where('spell.areaId', '=', actor.areaId)
      .whereRef('spell.childId', '=', 'child.id')
      .orderBy('spell.openedAt', 'desc')
      .limit(20)
      .select(['spell.id', 'spell.status', 'helping.name as team', 'worker.givenName', 'worker.familyName'])
      .select(sql<string>`spell.opened_at`.as('openedAt')),
  )
}

/** Whether it is mine to read. It holds no word of the address. */
function protectedAddress({ actor }: Read, of: OfChild) {
  return of
    .selectFrom('protectedAddress as hidden')
    .where('hidden.areaId', '=', actor.areaId)
    .whereRef('hidden.childId', '=', 'child.id')
    .select(sql<number>`1`.as('one'))
}

/** Whether the record is for people named one by one. Whoever sees this is named, or opened it in an emergency. */
function seal({ actor }: Read, of: OfChild) {
  return of
    .selectFrom('seal')
    .where('seal.areaId', '=', actor.areaId)
    .whereRef('seal.childId', '=', 'child.id')
    .select(sql<number>`1`.as('one'))
}

function namedReader({ actor, today }: Read, of: OfChild) {
  return of
    .selectFrom('sealReader as named')
    .where('named.areaId', '=', actor.areaId)
    .whereRef('named.childId', '=', 'child.id')
    .where('named.staffId', '=', actor.id)
    .where('named.startsOn', '<=', today)
    .where((on) => on.or([on('named.endsOn', 'is', null), on('named.endsOn', '>=', today)]))
    .select(sql<number>`1`.as('one'))
}
