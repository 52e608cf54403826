import type { QueryCreator } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { addingToChronology } from '#features/chronology/add-to-chronology.ts'
import { consentAtRequest } from '#features/needs/consent-in-story.ts'
import type { NewNeed } from '#features/needs/need.ts'
import { notingNeeds } from '#features/needs/note-needs.ts'
import { recordingConsent } from '#features/needs/record-consent.ts'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import { answerDueOn } from '../answer-due.ts'
import { answerRequest } from '../answer-request.ts'
import { type HeldRequest, holdRequest } from '../held-request.ts'
import { awaitsDetail, type ParentTold } from '../help-request.ts'
import { firstStatus, nextToAnswer } from '../next-to-answer.ts'
import { say } from '../rules.words.ts'
import { missingDetail } from './detail.ts'
import { levelWarning, type Warning } from './eligibility.ts'
import { type AskedConsent, type Detail, mustBeNamed, onItsFooting } from './new-request.ts'

interface MoreDetail extends Detail {
  /** The answer to what was asked, kept as a step. */
  readonly answer?: string | null | undefined
  readonly needs: readonly NewNeed[]
  readonly parentTold?: ParentTold | null | undefined
  readonly consent?: AskedConsent | null | undefined
  readonly inSpiteOfWarnings?: string | null | undefined
  readonly version?: number | undefined
}

/** Adds what was missing. What was said before stays as it was said; the request then goes on. */
export const addDetail = verb('raise requests', async (write, requestId: string, detail: MoreDetail) => {
  const request = await holdRequest(write, requestId, detail.version)
  if (!awaitsDetail(request)) throw new Refused(say.notAwaitingDetail)
  mustBeEnough(request, detail)
  const warnings = warningsNow(request, detail)

  const status = request.screenedAt ? 'awaiting decision' : firstStatus(request, write.actor.id)
  await answerRequest(write, request, {
    step: 'detail added',
    decision: 'detail added',
    reason: detail.answer,
    changes: {
      ...missingDetail(request, detail),
      status,
      screenedAt: status === 'awaiting screening' ? null : (request.screenedAt ?? write.now),
      warnings: JSON.stringify(warnings),
      inSpiteOfWarnings: request.inSpiteOfWarnings ?? detail.inSpiteOfWarnings ?? null,
      answerDueOn: answerDueOn(status, request.definition, request.calendar, write.today),
    },
    did: 'detail added to a request',
    also: (db) => withNeedsAndConsent(write, request, detail, db),
    story: { kind: 'request raised', said: 'more detail given' },
    tells: [nextToAnswer({ ...request, status })],
  })
})

function mustBeEnough(request: HeldRequest, { needs, parentTold }: MoreDetail) {
  if (!request.hasNeeds && needs.length === 0) throw new Refused(say.atLeastOneNeed, 'needs')
  mustBeNamed(needs, [request.definition])
  if (!request.parentTold && !parentTold) throw new Refused(say.isParentTold, 'parentTold')
}

/** What was a warning stays one; the level of need may be known only now. */
function warningsNow(request: HeldRequest, { levelOfNeed, inSpiteOfWarnings }: MoreDetail): Warning[] {
  const before = request.warnings as unknown as readonly Warning[]
  const warnings = [...before, ...levelWarning(levelOfNeed, request.definition.levels)]
  if (warnings.length > 0 && !request.inSpiteOfWarnings && !inSpiteOfWarnings) {
    throw new Refused(say.warned, 'inSpiteOfWarnings')
  }
  return warnings
}

function withNeedsAndConsent(
  write: Write,
  request: HeldRequest,
  { needs, consent }: MoreDetail,
  db: QueryCreator<Tables>,
) {
  const { id: requestId, childId, schoolId, teamId, raisedBy, knownTo } = request
  const circles = [...new Set([...(knownTo ?? []), teamId, raisedBy])]
  const about = { childId, requestId, schoolId, knownTo: circles }
  const noted = needs.length > 0 ? db.with('noted', () => notingNeeds(write, about, needs)) : db
  if (!consent) return noted as unknown as QueryCreator<Tables>
  const agreed = onItsFooting(consent, request.bornOn, write.today)
  const event = consentAtRequest({ childId, requestId, schoolId, teamId }, agreed)
  return noted
    .with('consented', () => recordingConsent(write, about, agreed))
    .with('agreed', () => addingToChronology(write, event)) as unknown as QueryCreator<Tables>
}
