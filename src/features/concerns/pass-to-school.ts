import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { alertSomebody } from './alert-about-concern.ts'
import { isForMoreCircles, keepNote, holdToKeep } from './concerns.queries.ts'
import { selectKeepers } from './keepers.queries.ts'
import { lineOfReceivers } from './line-of-receivers.ts'
import { say } from './rules.words.ts'

interface PassedOn {
  readonly schoolId: string | null
  /** What the other school’s safeguarding lead is to know first. */
  readonly why: string
}

/**
 * The child goes to another school: its safeguarding lead is told as of a new concern, and has all of it from then on. Whoever
 * dealt with it until now still reads it: what they did and decided is theirs to answer for.
 */
export const passConcernToSchool = verb(
  'keep concerns',
  async (write, concernId: string, version: number, { schoolId, why }: PassedOn): Promise<void> => {
    const concern = await holdToKeep(write, concernId, version)
    if (concern.aboutAdult !== null) throw new Refused(say.staysAboutAdult, 'schoolId')
    if (!schoolId || schoolId === concern.schoolId) throw new Refused(say.otherSchool, 'schoolId')
    const again = { alerts: true, reopens: concern.status === 'closed', schoolId }
    if (!(await keepNote(write, concern, why, again))) throw new Refused(say.otherSchool, 'schoolId')
    const circles = [...new Set([...concern.circles, schoolId])]
    await isForMoreCircles(write, concernId, circles)
    write.audit('concern passed to another school', { concernId, aboutId: concern.aboutId, schoolId })
    const keepers = await selectKeepers(write, circles)
    const { raisedBy } = concern
    await alertSomebody(write, {
      concernId,
      step: 0,
      raisedBy,
      line: lineOfReceivers(keepers, { ...concern, schoolId }),
    })
  },
)
