import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { worksOn } from '#features/actions/works-on.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** A contact with all its texts and what hangs on it, as far as its reader may see them. */
export function selectContact(read: Read, contactId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('contact')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'contact.workerId'),
    )
    .leftJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'contact.caseId'))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'contact.schoolId'),
    )
    .leftJoin('staffMember as striker', (on) =>
      on.on('striker.areaId', '=', areaId).onRef('striker.id', '=', 'contact.inErrorBy'),
    )
    .where('contact.areaId', '=', areaId)
    .where('contact.id', '=', contactId)
    .selectAll('contact')
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily', 'school.name as schoolName'])
    .select(['striker.givenName as strikerGiven', 'striker.familyName as strikerFamily'])
    .select('helpCase.id as visibleCaseId')
    .select((is) => [
      childShown(read, is).as('child'),
      textsOf(read, is).as('texts'),
      readersOf(read, is).as('readerNames'),
      copiesOf(read, is).as('copies'),
      actionsOf(read, is).as('actions'),
      worksOn(read, is as never, { caseId: is.ref('contact.caseId'), teamId: is.ref('contact.teamId') })
        .$castTo<boolean>()
        .as('worksOnCase'),
    ])
}

type OnContact = ExpressionBuilder<Tables, 'contact'>

function childShown({ actor: { areaId } }: Read, is: OnContact) {
  return jsonObjectFrom(
    is
      .selectFrom('child')
      .innerJoin('area', (on) => on.on('area.id', '=', areaId))
      .leftJoin('organisation as school', (on) =>
        on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
      )
      .where('child.areaId', '=', areaId)
      .whereRef('child.id', '=', 'contact.childId')
      .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
      .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
      .select((on) => ['school.name as schoolName', on.fn.coalesce('school.nation', 'area.nation').as('nation')]),
  )
}

/** Latest first: the original is the last. */
function textsOf({ actor: { areaId } }: Read, is: OnContact) {
  return jsonArrayFrom(
    is
      .selectFrom('contactText')
      .innerJoin('staffMember as writer', (on) =>
        on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'contactText.writtenBy'),
      )
      .where('contactText.areaId', '=', areaId)
      .whereRef('contactText.contactId', '=', 'contact.id')
      .orderBy('contactText.textVersion', 'desc')
      .select(['contactText.textVersion', 'contactText.content', 'contactText.childVoice', 'contactText.analysis'])
      .select(['contactText.nextStep', 'contactText.whyChanged', 'contactText.writtenBy', 'contactText.writtenAt'])
      .select(['writer.givenName', 'writer.familyName']),
  )
}

function readersOf({ actor: { areaId } }: Read, is: OnContact) {
  return jsonArrayFrom(
    is
      .selectFrom('staffMember as reader')
      .where('reader.areaId', '=', areaId)
      .where('reader.id', '=', sql<string>`any(contact.readers)`)
      .orderBy('reader.familyName')
      .orderBy('reader.id')
      .select(['reader.givenName', 'reader.familyName']),
  )
}

function copiesOf({ actor: { areaId } }: Read, is: OnContact) {
  return jsonArrayFrom(
    is
      .selectFrom('contact as copy')
      .innerJoin('child as sibling', (on) =>
        on.on('sibling.areaId', '=', areaId).onRef('sibling.id', '=', 'copy.childId'),
      )
      .where('copy.areaId', '=', areaId)
      .whereRef('copy.togetherId', '=', 'contact.togetherId')
      .whereRef('copy.id', '<>', 'contact.id')
      .orderBy('sibling.givenName')
      .orderBy('copy.id')
      .select(['copy.id', 'copy.childId', 'sibling.givenName', 'sibling.familyName'])
      .select(['sibling.knownAs', 'sibling.knownAsSafeWith']),
  )
}

function actionsOf({ actor: { areaId } }: Read, is: OnContact) {
  return jsonArrayFrom(
    is
      .selectFrom('action')
      .where('action.areaId', '=', areaId)
      .whereRef('action.caseId', '=', 'contact.caseId')
      .whereRef('action.contactId', '=', 'contact.id')
      .orderBy('action.dueOn')
      .orderBy('action.id')
      .select(['action.id', 'action.what', 'action.ownerKind', 'action.ownerName', 'action.dueOn']),
  )
}
