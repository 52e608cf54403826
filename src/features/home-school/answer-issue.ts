import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { keepAnswer, selectIssue } from './raised.queries.ts'
import { say } from './rules.words.ts'

/** Answers what a worker raised: the supervisor it was taken to, or another of the team who covers (CSW-55). */
export const answerIssue = verb(
  'answer what is raised',
  async (write, raisedId: string, answer: string, version: number) => {
    const issue = await selectIssue(write, raisedId).executeTakeFirst()
    if (!issue) throw new NotFound('Issue')
    if (issue.raisedBy === write.actor.id) throw new Refused(say.notYourOwn)
    if (issue.answeredAt !== null) throw new Refused(say.answered)
    if (!(await keepAnswer(write, raisedId, answer, version))) throw new Conflict({ answer: '' })
    const { childId, raisedBy } = issue
    write.audit('answered what was raised', { children: childId ? [childId] : [], raisedId })
    await tell(write, 'answer to what you raised', [raisedBy], { raisedId, ...(childId ? { childId } : {}) })
  },
)
