import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { isBeingWritten } from '../onward-referral.ts'
import { say } from '../rules.words.ts'
import { draftToWrite } from '../around-a-referral.queries.ts'
import { linesThatMayLeave } from './lines-that-may-leave.ts'
import { sourcesOf } from './sources.ts'
import { sourcesOfReferral } from './sources.queries.ts'

/** Every line that a referral may say, and which were left out, for somebody who is writing it. */
export async function findLines(read: Read, referralId: string) {
  const found = await sourcesOfReferral(read, referralId)
    .select((is) => jsonObjectFrom(draftToWrite(read, is, referralId)).as('draft'))
    .executeTakeFirst()
  const sources = found && sourcesOf(found)
  if (!found || !sources) throw new NotFound('Referral')
  const { childId, draft } = found
  read.seen('sources of referral', { children: [childId], referralId })
  if (!found.isTheirsToWorkOn) throw new Refused(say.notYours)
  if (!draft || !isBeingWritten(draft.state)) throw new Refused(say.notBeingWritten)
  const place = placeOf(read.actor)
  const { child, schoolName, nation } = sources
  return {
    id: referralId,
    version: draft.version,
    byHand: draft.byHand,
    leftOut: draft.leftOut,
    lines: await linesThatMayLeave(read, sources, draft.why, read.actor),
    child: onlyWhatIsSafe({ ...child, schoolName, nation }, place),
    place,
    today: read.today,
  }
}
