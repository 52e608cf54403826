import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { once } from '#platform/once.ts'
import { worksOn } from './works-on.ts'

/** A case with its people and those of its school and team. */
function caseAndPeople(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .selectAll('helpCase')
    .select('team.definition')
    .select((is) => [peopleOnCase(read, is).as('onCase'), peopleAtWork(read, is).as('atWork')])
}

/** With all that a page shows around it, in one statement. */
export const selectCaseAround = once((read, caseId: string) => {
  const { areaId } = read.actor
  return caseAndPeople(read, caseId)
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpCase.teamId'),
    )
    .select('teamName.name as teamName')
    .select((is) => [
      childShown(read, is).as('child'),
      adultsOfChild(read, is).as('adults'),
      casesOfSiblings(read, is).as('siblings'),
      worksOfPlan(read, is).as('planWorks'),
    ])
})

/** Held, with no more than a change asks: each table more costs whoever saves. */
export const caseForUpdateWithPeople = once((read, caseId: string) =>
  caseAndPeople(read, caseId)
    .select((is) => childNamed(read, is).as('child'))
    .forUpdate('helpCase'),
)

export const caseForUpdateWithSiblings = once((read, caseId: string) =>
  caseAndPeople(read, caseId)
    .select((is) => [childNamed(read, is).as('child'), casesOfSiblings(read, is).as('siblings')])
    .forUpdate('helpCase'),
)

type OnCase = ExpressionBuilder<Tables, 'helpCase'>

/** What the child's banner shows. */
function childShown({ actor: { areaId } }: Read, is: OnCase) {
  return jsonObjectFrom(
    is
      .selectFrom('child')
      .innerJoin('area', (on) => on.on('area.id', '=', areaId))
      .leftJoin('organisation as school', (on) =>
        on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
      )
      .where('child.areaId', '=', areaId)
      .whereRef('child.id', '=', 'helpCase.childId')
      .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
      .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
      .select((on) => ['school.name as schoolName', on.fn.coalesce('school.nation', 'area.nation').as('nation')]),
  )
}

function peopleOnCase({ actor: { areaId }, today }: Read, is: OnCase) {
  return jsonArrayFrom(
    is
      .selectFrom('caseMember')
      .innerJoin('staffMember', (on) =>
        on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
      )
      .where('caseMember.areaId', '=', areaId)
      .whereRef('caseMember.caseId', '=', 'helpCase.id')
      .where('staffMember.active', '=', true)
      .where('caseMember.startsOn', '<=', today)
      .where((on) => on.or([on('caseMember.endsOn', 'is', null), on('caseMember.endsOn', '>=', today)]))
      .orderBy('caseMember.caseRole')
      .orderBy('staffMember.familyName')
      .orderBy('staffMember.id')
      .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'caseMember.caseRole']),
  )
}

/** Whose case it is, for what a change says of them. */
function childNamed({ actor: { areaId } }: Read, is: OnCase) {
  return jsonObjectFrom(
    is
      .selectFrom('child')
      .where('child.areaId', '=', areaId)
      .whereRef('child.id', '=', 'helpCase.childId')
      .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
      .select(['child.pronouns', 'child.hasProtectedAddress']),
  )
}

/** Who works in the case's team, and who teaches or leads in its school. */
function peopleAtWork({ actor: { areaId }, today }: Read, is: OnCase) {
  return jsonArrayFrom(
    is
      .selectFrom('membership')
      .innerJoin('staffMember', (on) =>
        on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
      )
      .where('membership.areaId', '=', areaId)
      .where('staffMember.active', '=', true)
      .where('membership.startsOn', '<=', today)
      .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', today)]))
      .where((on) =>
        on.or([
          on.and([
            on('membership.organisationId', '=', on.ref('helpCase.teamId')),
            on('membership.role', 'in', ['practitioner', 'supervisor']),
          ]),
          on.and([
            on('membership.organisationId', '=', on.ref('helpCase.schoolId')),
            on('membership.role', 'in', ['teacher', 'school lead']),
          ]),
        ]),
      )
      .orderBy('staffMember.familyName')
      .orderBy('staffMember.givenName')
      .orderBy('staffMember.id')
      .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
      .select(['membership.role', 'membership.organisationId']),
  )
}

function adultsOfChild({ actor: { areaId } }: Read, is: OnCase) {
  return jsonArrayFrom(
    is
      .selectFrom('relationship')
      .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
      .where('relationship.areaId', '=', areaId)
      .whereRef('relationship.childId', '=', 'helpCase.childId')
      .where('relationship.endedOn', 'is', null)
      .orderBy('adult.fullName')
      .select(['adult.fullName', 'relationship.kind']),
  )
}

/** Open cases of children who share an adult with this one, on which the actor works or whose team they supervise. */
function casesOfSiblings(read: Read, is: OnCase) {
  const { areaId } = read.actor
  return jsonArrayFrom(
    is
      .selectFrom((from) => nearChildren(read, from).as('near'))
      .innerJoin('helpCase as theirs', (on) =>
        on.on('theirs.areaId', '=', areaId).onRef('theirs.childId', '=', 'near.childId'),
      )
      .innerJoin('child as sibling', (on) =>
        on.on('sibling.areaId', '=', areaId).onRef('sibling.id', '=', 'theirs.childId'),
      )
      .where('theirs.status', '<>', sql.lit('closed'))
      .where((on) => worksOn(read, on as never, { caseId: on.ref('theirs.id'), teamId: on.ref('theirs.teamId') }))
      .orderBy('sibling.givenName')
      .orderBy('theirs.id')
      .select(['theirs.id as caseId', 'theirs.childId', 'sibling.givenName', 'sibling.familyName'])
      .select(['sibling.knownAs', 'sibling.knownAsSafeWith']),
  )
}

/** Other children of the same adults. The `offset` has them found first: else every open case of the area is looked through. */
function nearChildren({ actor: { areaId } }: Read, from: OnCase) {
  return from
    .selectFrom('relationship as ours')
    .innerJoin('relationship as other', (on) =>
      on.on('other.areaId', '=', areaId).onRef('other.adultId', '=', 'ours.adultId'),
    )
    .where('ours.areaId', '=', areaId)
    .whereRef('ours.childId', '=', 'helpCase.childId')
    .whereRef('other.childId', '<>', 'helpCase.childId')
    .where('ours.endedOn', 'is', null)
    .where('other.endedOn', 'is', null)
    .distinct()
    .offset(0)
    .select('other.childId')
}

/** Focussed work and playground supervision that was begun and not ended: a contact can be a session of it. */
function worksOfPlan({ actor: { areaId } }: Read, is: OnCase) {
  return jsonArrayFrom(
    is
      .selectFrom('remitWork')
      .where('remitWork.areaId', '=', areaId)
      .whereRef('remitWork.caseId', '=', 'helpCase.id')
      .where('remitWork.endedOn', 'is', null)
      .orderBy('remitWork.fromDay')
      .orderBy('remitWork.id')
      .select(['remitWork.id', 'remitWork.topic', 'remitWork.fromDay', 'remitWork.untilDay'])
      .select((on) => on.ref('remitWork.kind').$castTo<'focussed work' | 'playground supervision'>().as('kind')),
  )
}
