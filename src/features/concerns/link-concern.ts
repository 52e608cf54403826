import { fullName } from '#features/access/child-name.ts'
import { verb } from '#features/access/verb.ts'
import type { Read } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { alertSomebody } from './alert-about-concern.ts'
import { holdToKeep, isForMoreCircles } from './concerns.queries.ts'
import { selectKeepers } from './keepers.queries.ts'
import { lineOfReceivers } from './line-of-receivers.ts'
import { whoItIsAbout } from './raising.queries.ts'
import { say } from './rules.words.ts'

/**
 * Says which child a concern is about that was raised by name. When the child is at another school, its safeguarding lead is
 * told as of a new one.
 */
export const linkConcern = verb('keep concerns', async (write, concernId: string, childId: string): Promise<void> => {
  const concern = await holdToKeep(write, concernId)
  const { child } = await whoItIsAbout(write, { childId })
  if (!child) throw new Refused(say.notThisChild, 'childId')
  const schoolId = child.schoolId ?? concern.schoolId
  const isElsewhere = schoolId !== concern.schoolId && schoolId !== null && concern.aboutAdult === null
  await write.db
    .updateTable('concern')
    .set({
      aboutId: child.id,
      aboutName: fullName(child),
      toldApartAt: null,
      schoolId,
      version: concern.version + 1,
      ...(isElsewhere ? { alertedAt: write.now, toldSteps: 0, seenAt: null, seenBy: null } : {}),
    })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', concernId)
    .execute()
  write.audit('concern linked to a child', { concernId, aboutId: child.id })
  if (!isElsewhere) return
  await isForMoreCircles(write, concernId, [...concern.circles, schoolId])
  const keepers = await selectKeepers(write, [schoolId, ...concern.circles])
  const { raisedBy } = concern
  await alertSomebody(write, {
    concernId,
    step: 0,
    raisedBy,
    line: lineOfReceivers(keepers, { ...concern, schoolId }),
  })
})

const MOST = 20

/** Children whose name has a word of the name that was typed, of those whom this person may see. */
export async function whoItCouldBe(read: Read, name: string) {
  const tokens = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word.length > 1)
    .slice(0, 6)
  if (tokens.length === 0) return []
  return read.db
    .selectFrom('child')
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', read.actor.areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .where('child.areaId', '=', read.actor.areaId)
    .where('child.id', 'in', (is) =>
      is
        .selectFrom('childNameToken as token')
        .where('token.areaId', '=', read.actor.areaId)
        .where('token.token', 'in', tokens)
        .select('token.childId'),
    )
    .orderBy('child.familyName')
    .orderBy('child.givenName')
    .orderBy('child.id')
    .limit(MOST)
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.bornOn', 'school.name as schoolName'])
    .execute()
}
