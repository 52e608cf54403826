import { verb } from '#features/access/verb.ts'
import { mustNameNobody } from '#features/links/must-name-nobody.ts'
import { makePage, type NewPage, takeBackPage } from '#features/links/shared-page.ts'
import { nameForEverywhere } from '#features/people/child.ts'
import { languageToWriteIn } from '#features/people/masked-address.ts'
import { whyNotToThem } from '#features/people/own-channel.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Language, Sentence } from '#platform/words.ts'
import { selectFamily } from './family.queries.ts'
import { whyNoPage } from './may-have-page.ts'
import { say } from './rules.words.ts'

type Family = NonNullable<Awaited<ReturnType<ReturnType<typeof selectFamily>['executeTakeFirst']>>>
type For = Pick<NewPage, 'relationshipId' | 'adultId' | 'ownChannelId' | 'toName' | 'language'>

/**
 * A page for one adult about one child, or for the young person, on which nothing is shared yet. `to` is an adult’s place around
 * the child, or the young person’s own number. Nobody has two: one that counts no more is taken back with all that was on it,
 * and what is still right is shared anew.
 */
export const makeFamilyPage = verb(
  'work on cases',
  async (write: Write, caseId: string, { to, reach }: { to: string; reach: string }) => {
    const family = await selectFamily(write, caseId).forUpdate('helpCase').executeTakeFirst()
    if (!family?.isTheirsToWorkOn || !family.child) throw new NotFound('Case')
    if (family.status === 'closed') throw new Refused(say.closed)
    const whose = to === family.own?.id ? ofYoungPerson(family) : ofAdult(family, to)
    const why = whose.why(write)
    if (why) throw new Refused(why, 'to')
    const { adults, childId, teamId, familyName, child, pages } = family
    const { adultId = null, toName } = whose.page
    const around = { familyName, schoolName: child.schoolName, everybody: adults, to: { fullName: toName } }
    mustNameNobody(reach, around, 'reach')
    const before = pages.find(({ relationshipId, ownChannelId }) => (relationshipId ?? ownChannelId) === to)
    if (before?.stands) throw new Refused(say.hasOne, 'to')
    if (before) await takeBackPage(write, { id: before.id, childId, adultId })
    const pageId = await makePage(write, {
      ...{ purpose: 'family page', childId, caseId, teamId, reach },
      ...whose.page,
      addressWasProtected: family.hasProtectedAddress,
    })
    write.audit('family page made', { children: [childId], caseId, shareId: pageId, adultId })
    return { pageId }
  },
)

interface Whose {
  readonly page: For
  why({ site }: Write): Sentence | undefined
}

function ofAdult({ adults }: Family, relationshipId: string): Whose {
  const to = adults.find(({ id, endedOn }) => id === relationshipId && endedOn === null)
  if (!to) throw new NotFound('Adult')
  const { adultId, fullName: toName, language } = to
  return {
    page: { relationshipId, adultId, toName, language: languageToWriteIn(language) },
    why: ({ site }) => whyNoPage(to, site),
  }
}

/** They read it by the name that is safe everywhere, which is the one that their own actions have. */
function ofYoungPerson({ own, child }: Family): Whose {
  const { id: ownChannelId, language } = own!
  return {
    page: { ownChannelId, toName: nameForEverywhere(child!), language: language as Language },
    why: ({ site }) => whyNotToThem(own!, site),
  }
}
