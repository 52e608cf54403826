import type { ActionsToAgree } from '#features/actions/agree-actions.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { insertTogether, rowsOf } from '#platform/db/insert-many.ts'
import type { Audience } from '#platform/db/tables.ts'
import type { Recorded } from './contact.ts'

/** One note on one case. A note about brothers and sisters is several. */
export interface KeptContact {
  readonly id: string
  readonly helpCase: HeldCase
  readonly audience: Audience
  readonly readers: readonly string[]
}

/**
 * A note, its copies, their first text and the actions that came of it, in one statement. Without anything written there
 * is no text yet.
 */
export function insertContacts(
  write: Write,
  contact: Recorded,
  kept: readonly KeptContact[],
  { rows: actions }: ActionsToAgree,
): void {
  const { content, childVoice, analysis, nextStep } = contact
  const hasText = Boolean(content || childVoice || analysis || nextStep)
  const rows = kept.map((one) => contactRow(write, contact, one))
  const togetherId = kept.length > 1 ? write.newId() : null
  const facts = { ...factsOf(contact), togetherId, textVersion: hasText ? 1 : 0 }
  // One journey, however many children it was about: it is counted once.
  const { travelMinutes = null } = contact
  const contacts = rows.map((row, n) => ({ ...row, ...facts, travelMinutes: n === 0 ? travelMinutes : null }))
  const written = { content: content ?? '', childVoice, analysis, nextStep, textVersion: 1, writtenBy: write.actor.id }
  const texts = hasText ? rows.map(({ id, ...row }) => ({ ...row, contactId: id, ...written })) : []
  insertTogether(write, rowsOf('action', actions), rowsOf('contact', contacts), rowsOf('contactText', texts))
}

/** What a contact and its text both say, so that the row policy of each reads no other table. */
function contactRow({ actor, now }: Write, { workerId }: Recorded, { id, helpCase, audience, readers }: KeptContact) {
  const { id: caseId, childId, schoolId, teamId } = helpCase
  const whoReads = { audience, readers: [...readers] }
  return { areaId: actor.areaId, id, caseId, childId, schoolId, teamId, workerId, writtenAt: now, ...whoReads }
}

function factsOf(contact: Recorded) {
  const { kind, withWhom, withNames, at, minutes, mode, place, attendance, cancelledBy, strand } = contact
  const { seenAlone, inSpiteOf, workId } = contact
  const facts = {
    kind,
    withNames,
    at,
    minutes,
    mode,
    place,
    attendance,
    cancelledBy,
    strand,
    seenAlone,
    inSpiteOf,
    workId,
  }
  return { ...facts, withWhom: [...withWhom] }
}

/** One note of one case with its text, as statements for a verb that sends them together with its own. */
export function insertingContact(write: Write, contact: Recorded, kept: KeptContact) {
  const { content, childVoice, analysis, nextStep } = contact
  const { id, ...row } = contactRow(write, contact, kept)
  const written = { content: content ?? '', childVoice, analysis, nextStep, textVersion: 1, writtenBy: write.actor.id }
  return [
    write.db.insertInto('contact').values({ id, ...row, ...factsOf(contact), textVersion: 1 }),
    write.db.insertInto('contactText').values({ ...row, contactId: id, ...written }),
  ] as const
}

/** Cases that the page has found to be theirs to work on, held. */
export async function selectCasesForUpdate(write: Write, caseIds: readonly string[]) {
  const { areaId } = write.actor
  const cases = await write.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', 'in', [...caseIds])
    .orderBy('helpCase.id')
    .selectAll('helpCase')
    .select('team.definition')
    .forUpdate('helpCase')
    .execute()
  return cases.map(({ definition, ...helpCase }) => ({
    ...helpCase,
    definition: readDefinition(definition),
    isTheirsToWorkOn: true,
    isTheirsToSupervise: false,
  }))
}
