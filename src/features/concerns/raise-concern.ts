import { fullName, tidyName } from '#features/access/child-name.ts'
import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { alertSomebody } from './alert-about-concern.ts'
import type { AboutWhom, Worry } from './concern.ts'
import { selectKeepers } from './keepers.queries.ts'
import { lineOfReceivers } from './line-of-receivers.ts'
import { words } from './raise.words.ts'
import { keepConcern, whoItIsAbout } from './raising.queries.ts'
import { say } from './rules.words.ts'
import { alreadyKnowsIt, circlesOf } from './whom-it-is-for.ts'

/**
 * Passes a worry about somebody’s safety to those who keep children safe: the school’s safeguarding lead and the service’s
 * own. It is on their screens and mailed at once, and never fails because nobody is named for it (HACK-28).
 */
export const raiseConcern = verb('raise concerns', async (write, about: AboutWhom, worry: Worry): Promise<string> => {
  const { child, myTeams, isSchool } = await whoItIsAbout(write, about)
  const typed = tidyName(about.name ?? '') || (worry.aboutAdult ? words(write.actor.language).noChildNamed : '')
  const name = child ? fullName(child) : typed
  if (!name) throw new Refused(say.aboutWhom, 'name')
  if (!child && about.schoolId && !isSchool) throw new Refused(SCHOOL_WRONG, 'schoolId')
  const schoolId = child ? child.schoolId : (about.schoolId ?? null)
  const places = child
    ? [schoolId, child.caseTeamId, child.requestTeamId, ...myTeams, ...(child.isSealed ? [] : child.knownTo)]
    : [schoolId, ...myTeams]
  const keepers = await selectKeepers(
    write,
    places.filter((place) => place !== null),
  )
  const { aboutAdult } = worry
  const line = lineOfReceivers(keepers, { schoolId, aboutAdult, raisedBy: write.actor.id })
  const concernId = write.newId()
  const known = alreadyKnowsIt(write, keepers, { schoolId, aboutAdult })

  await keepConcern(
    write,
    {
      id: concernId,
      aboutId: child?.id ?? null,
      aboutName: name,
      schoolId,
      caseId: child?.caseId ?? null,
      requestId: child?.requestId ?? null,
      raisedBy: write.actor.id,
      raisedAt: write.now,
      alertedAt: write.now,
      ...worry,
      circles: circlesOf(line, keepers, { schoolId, aboutAdult }),
      hiddenFrom: [...line.hiddenFrom],
      ...(known ? { seenAt: write.now, seenBy: write.actor.id } : {}),
    },
    child && !aboutAdult
      ? {
          childId: child.id,
          caseId: child.caseId,
          requestId: child.requestId,
          schoolId,
          teamId: child.caseTeamId ?? child.requestTeamId,
          kind: 'concern raised',
          said: 'concern raised',
          significant: true,
          sourceId: concernId,
          audience: 'named',
          readers: [write.actor.id, ...(line.steps[0] ?? []).map(({ id }) => id)],
        }
      : undefined,
  )
  write.audit('concern raised', { concernId, aboutId: child?.id })
  await alertSomebody(write, { concernId, step: 0, raisedBy: write.actor.id, line })
  return concernId
})

const SCHOOL_WRONG = { en: words('en').schoolWrong, cy: words('cy').schoolWrong }
