import { verb } from '#features/access/verb.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { holdChild } from '#features/people/held-child.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import type { NewSocialWorker } from './social-worker.ts'
import { keepSocialWorker, selectChildWithSocialWorkers } from './social-workers.queries.ts'

/** Writes down which social worker is allocated to a child, from when on (CSW-12). */
export const nameSocialWorker = verb(
  'change children',
  async (write, childId: string, socialWorker: NewSocialWorker) => {
    const child = await holdChild(write, childId)
    const around = await selectChildWithSocialWorkers(write, childId).executeTakeFirst()
    if (!around) throw new NotFound('Child')
    const { staffId, fromDay, name, teamName } = socialWorker
    if (staffId && !around.onCases.some(({ id }) => id === staffId)) throw new Refused(say.notOnTheCase, 'staffId')
    if (fromDay > write.today) throw new Refused(say.notYet, 'fromDay')
    const socialWorkerId = write.newId()
    await keepSocialWorker(write, child, { ...socialWorker, id: socialWorkerId })
    write.audit('social worker named', { children: [childId], socialWorkerId })
    await addToChronology(
      write,
      ...inTheStoryOf(
        { childId, schoolId: child.schoolId, cases: around.cases },
        {
          kind: 'social worker named',
          headline: `${name}, ${teamName}`,
          sourceId: socialWorkerId,
          significant: true,
        },
      ),
    )
    return { socialWorkerId }
  },
)

interface AboutChild {
  readonly childId: string
  readonly schoolId: string | null
  readonly cases: readonly { readonly id: string; readonly teamId: string }[]
}

/** It is part of the story of each case that goes on; of the child’s own where there is none. */
export function inTheStoryOf(
  { childId, schoolId, cases }: AboutChild,
  event: Pick<StoryEvent, 'kind' | 'headline' | 'sourceId' | 'significant'>,
): StoryEvent[] {
  const all = { ...event, childId, schoolId, audience: 'case' as const }
  if (cases.length === 0) return [{ ...all, teamId: null }]
  return cases.map(({ id: caseId, teamId }) => ({ ...all, caseId, teamId }))
}
