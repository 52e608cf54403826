import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import type { Outcome } from './group.ts'
import { say } from './rules.words.ts'
import { holdRunningGroup } from './whole-group.ts'
import { mustNameNobody } from './without-names.ts'

export interface Ending {
  readonly outcome: Outcome
  readonly whatCameOfIt: string | null
}

/**
 * The group is over, and what it brought. Of an idea of the team’s own others are to learn: it says what came of it (CSW-44).
 * Sessions that were to come are called off.
 */
export const endGroup = verb(
  'keep groups',
  async (write: Write, groupId: string, { outcome, whatCameOfIt }: Ending, version: number) => {
    const group = await holdRunningGroup(write, groupId)
    if (group.version !== version) throw new Conflict()
    if (group.ownIdea && outcome !== 'did not run' && !whatCameOfIt)
      throw new Refused(say.whatCameOfItMissing, 'whatCameOfIt')
    await mustNameNobody(write, group.children, { whatCameOfIt })
    const { areaId, id: endedBy } = write.actor
    await write.db
      .with('noMore', () =>
        write.db
          .updateTable('groupSession')
          .set((is) => ({ state: 'called off', why: is.val('group ended'), version: is('version', '+', 1) }))
          .where('areaId', '=', areaId)
          .where('groupId', '=', groupId)
          .where('state', '=', 'to come'),
      )
      .updateTable('helpGroup')
      .set({ outcome, whatCameOfIt, endedOn: write.today, endedBy, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('id', '=', groupId)
      .where('version', '=', version)
      .execute()
    write.audit('group ended', { groupId, outcome })
  },
)
