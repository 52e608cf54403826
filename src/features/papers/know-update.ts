import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { keepThatTheyKnow, selectUpdate } from './updates.queries.ts'

/** Whoever wrote the plan says that they know, and what they mean to change in it (CSW-52). The lead worker hears the answer. */
export const knowUpdate = verb(
  'write plans',
  async (write, updateId: string, answer: string | null, version: number) => {
    const update = await selectUpdate(write, updateId)
      .select('planUpdate.toldBy')
      .forUpdate('planUpdate')
      .executeTakeFirst()
    if (!update) throw new NotFound('Update')
    if (update.authorId !== write.actor.id) throw new Refused(say.notYoursToKnow)
    if (update.knownAt || update.version !== version) throw new Conflict({ answer: update.answer ?? '' })
    const { childId, caseId, toldBy } = update
    await keepThatTheyKnow(write, update, answer)
    write.audit('plan update known', { children: [childId], caseId, updateId })
    if (answer) await tell(write, 'plan update answered', [toldBy], { childId, caseId })
  },
)
