import { fullName } from '#features/access/child-name.ts'
import { concernInARequest } from '#features/concerns/pass-on-request.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { answerDueOn } from '../answer-due.ts'
import { answerRequest } from '../answer-request.ts'
import type { HeldRequest } from '../held-request.ts'
import { goesOn } from '../help-request.ts'
import { idsOf, safeguardingLeads } from '../people-around.ts'
import { say } from '../rules.words.ts'

/** What an answer comes with. `version` is that of the form: somebody else may have answered meanwhile. */
export interface Why {
  readonly reason?: string | null | undefined
  readonly sameAsId?: string | null | undefined
  readonly version?: number | undefined
}

/** Answers that the school’s lead and a supervisor can both give. */
type Step = 'screening' | 'decision'

const storyOf = (step: Step) => (step === 'screening' ? 'request screened' : 'request decided')
const closing = (write: Write, step: Step) =>
  step === 'screening' ? { screenedAt: write.now, decidedAt: write.now } : { decidedAt: write.now }

/** Those who hear of an answer: whoever asked, and who leads the school. */
export function thoseWhoAsked({ raisedBy, people }: HeldRequest): string[] {
  return [raisedBy, ...idsOf(people.leads)]
}

export async function askForDetail(write: Write, request: HeldRequest, step: Step, { reason }: Why): Promise<void> {
  if (!reason) throw new Refused(say.askWhat, 'reason')
  const status = 'more detail asked'
  await answerRequest(write, request, {
    step,
    decision: 'more detail',
    reason,
    changes: { status, answerDueOn: answerDueOn(status, request.definition, request.calendar, write.today) },
    did: 'more detail asked for',
    story: { kind: storyOf(step), said: 'more detail asked' },
    tells: [{ kind: 'more detail asked', staffIds: [request.raisedBy] }],
  })
}

export async function adviseAndClose(write: Write, request: HeldRequest, step: Step, { reason }: Why): Promise<void> {
  if (!reason) throw new Refused(say.adviseWhat, 'reason')
  await answerRequest(write, request, {
    step,
    decision: 'advised',
    reason,
    changes: { status: 'advised', ...closing(write, step) },
    did: 'request answered with advice',
    story: { kind: storyOf(step), said: 'advised' },
    tells: [{ kind: 'request answered', staffIds: thoseWhoAsked(request) }],
  })
}

/** A child whom whoever answers cannot see any more. */
const UNNAMED = '…'

/** The school’s safeguarding leads know at once. A request is no place to deal with it. */
export async function passToSafeguarding(
  write: Write,
  request: HeldRequest,
  step: Step,
  { reason }: Why,
): Promise<void> {
  if (!reason) throw new Refused(say.sayWhy, 'reason')
  const { people, raisedBy, schoolId } = request
  const concern = concernInARequest(write, {
    ...{ requestId: request.id, childId: request.childId, schoolId, teamId: request.teamId },
    childName: fullName({ givenName: request.givenName ?? '', familyName: request.familyName ?? '' }) || UNNAMED,
    ...{ seenOrHeard: request.worry, opinion: reason },
    ...{ keepers: safeguardingLeads(people), supervisors: people.supervisors },
  })
  await answerRequest(write, request, {
    step,
    decision: 'safeguarding',
    reason,
    changes: { status: 'safeguarding', ...closing(write, step) },
    did: 'request passed to safeguarding',
    story: { kind: storyOf(step), said: 'safeguarding' },
    also: (db) => db.with('concern', concern.inserting) as unknown as typeof db,
    tells: [
      { kind: 'safeguarding concern', staffIds: idsOf(safeguardingLeads(people)) },
      { kind: 'request answered', staffIds: [raisedBy] },
    ],
  })
  await concern.passOn()
}

/** Two people worried about the same child: one request goes on, and both hear what becomes of it. */
export async function sameAsAnother(
  write: Write,
  request: HeldRequest,
  step: Step,
  { reason, sameAsId }: Why,
): Promise<void> {
  const other = request.others.find((another) => another.id === sameAsId && goesOn(another))
  if (!other) throw new Refused(say.whichRequest, 'sameAsId')
  await answerRequest(write, request, {
    step,
    decision: 'duplicate',
    reason,
    changes: { status: 'duplicate', sameAsId: other.id, ...closing(write, step) },
    did: 'request found to be the same as another',
    tells: [
      { kind: 'request answered', staffIds: [request.raisedBy] },
      { kind: 'request changed', staffIds: [other.raisedBy], requestId: other.id },
    ],
  })
}
