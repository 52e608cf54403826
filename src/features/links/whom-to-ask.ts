import { findAction, type ShownAction } from '#features/actions/shown-action.ts'
import { isVerified, whyNotWritten } from '#features/people/verify-address.ts'
import type { Read, Site } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import { say } from './rules.words.ts'
import type { whoAndWhatWas } from './shared-action.queries.ts'

type Found = NonNullable<Awaited<ReturnType<typeof whoAndWhatWas>>>
export type Adult = Found['adults'][number]

/** An action of an adult of the family, on a case that whoever asks works on. */
type ActionOfCase = ShownAction & {
  readonly child: NonNullable<ShownAction['child']>
  readonly childId: string
  readonly caseId: string
  readonly teamId: string
}

/** An action that can be answered by a link, or nothing that is there: only those who work on its case send one. */
export async function actionToShare(
  read: Read,
  actionId: string,
  find: (read: Read, id: string) => Promise<ShownAction> = findAction,
): Promise<ActionOfCase> {
  const action = await find(read, actionId)
  const { child, childId, caseId, teamId } = action
  if (!action.worksOnCase || !child || !childId || !caseId || !teamId) throw new NotFound('Action')
  return { ...action, child, childId, caseId, teamId }
}

/** Everybody around the child, who of them the action is for, and what was shared of it already. */
export function whomToAsk(action: ActionOfCase, found: Found | undefined) {
  if (!found) throw new NotFound('Child')
  const owners = found.adults.filter((adult) => adult.endedOn === null && adult.fullName === action.ownerName)
  return { everybody: found.adults, owners, shared: found.shared }
}

/** Why this adult is not sent a link about this child. Undefined when they are. */
export function whyNot(adult: Adult, site: Pick<Site, 'sendsTexts'>): Sentence | undefined {
  return whyNotWritten(adult, site) ?? (isVerified(adult) ? undefined : say.notChecked)
}
