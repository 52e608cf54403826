import { verb } from '#features/access/verb.ts'
import { mustNameNobody } from '#features/links/must-name-nobody.ts'
import { makePage, takeBackPage } from '#features/links/shared-page.ts'
import { languageToWriteIn } from '#features/people/masked-address.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { selectFamily } from './family.queries.ts'
import { whyNoPage } from './may-have-page.ts'
import { say } from './rules.words.ts'

/**
 * A page for one adult about one child, on which nothing is shared yet. Nobody has two: one that counts no more is taken
 * back with all that was on it, and what is still right is shared anew.
 */
export const makeFamilyPage = verb(
  'work on cases',
  async (write: Write, caseId: string, { relationshipId, reach }: { relationshipId: string; reach: string }) => {
    const family = await selectFamily(write, caseId).forUpdate('helpCase').executeTakeFirst()
    if (!family?.isTheirsToWorkOn || !family.child) throw new NotFound('Case')
    if (family.status === 'closed') throw new Refused(say.closed)
    const { adults, childId, teamId, familyName, child, pages } = family
    const to = adults.find(({ id, endedOn }) => id === relationshipId && endedOn === null)
    if (!to) throw new NotFound('Adult')
    const why = whyNoPage(to, write.site)
    if (why) throw new Refused(why, 'to')
    mustNameNobody(reach, { familyName, schoolName: child.schoolName, everybody: adults, to }, 'reach')
    const before = pages.find((page) => page.relationshipId === relationshipId)
    if (before?.stands) throw new Refused(say.hasOne, 'to')
    if (before) await takeBackPage(write, { id: before.id, childId, adultId: to.adultId })
    const pageId = await makePage(write, {
      ...{ purpose: 'family page', childId, caseId, teamId, reach },
      ...{ relationshipId, adultId: to.adultId, toName: to.fullName, language: languageToWriteIn(to.language) },
      addressWasProtected: family.hasProtectedAddress,
    })
    write.audit('family page made', { children: [childId], caseId, shareId: pageId, adultId: to.adultId })
    return { pageId }
  },
)
