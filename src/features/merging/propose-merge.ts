import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { sayNotTheSame, takeBackNotTheSame } from '#features/people/not-the-same.ts'
import { Refused } from '#platform/errors.ts'
import { beforeMerge, insertMerge, peopleOfMerge } from './merging.queries.ts'
import { twoRecords } from './records.queries.ts'
import { refuse } from './why-not.ts'

interface Reasons {
  readonly why: string
  /** Why it is right that those see more who will; needed when anybody will. */
  readonly widensWhy: string | null
}

/** Says that two records are one child. Nothing changes until somebody else who knows both agrees. */
export const proposeMerge = verb(
  'propose merges',
  async (write, keptId: string, mergedId: string, { why, widensWhy }: Reasons) => {
    const { whyNot, gains } = await beforeMerge(write, keptId, mergedId)
    if (whyNot[0]) refuse(whyNot[0])
    if (gains.length > 0 && !widensWhy) throw new Refused(WIDENS, 'widensWhy')
    const { kept, merged } = await twoRecords(write, keptId, mergedId)

    const mergeId = write.newId()
    await insertMerge(write, {
      id: mergeId,
      keptChildId: keptId,
      mergedChildId: mergedId,
      why,
      widensTo: gains.map(({ circle }) => circle),
      widensWhy: gains.length > 0 ? widensWhy : null,
      schoolId: kept.schoolId,
      knownTo: kept.knownTo,
      otherSchoolId: merged.schoolId,
      otherKnownTo: merged.knownTo,
    })
    const people = await peopleOfMerge(write, mergeId)
    const askedOf = people.filter(({ mayAgree }) => mayAgree).map(({ staffId }) => staffId)
    await tell(write, 'merge to agree', askedOf, { childId: keptId })
    write.audit('merge proposed', { children: [keptId, mergedId], mergeId })
    return { mergeId }
  },
)

/** Says that two records that look alike are two children: twins, or two of one name. Nobody is asked again. */
export const tellApart = verb('propose merges', async (write, childId: string, otherId: string) => {
  await beforeMerge(write, childId, otherId)
  await sayNotTheSame(write, childId, [otherId])
  write.audit('children told apart', { children: [childId, otherId] })
})

/** It was a mistake to say that they are two. They can be proposed again, and another person must still agree. */
export const takeBackApart = verb('merge children', async (write, childId: string, otherId: string) => {
  await beforeMerge(write, childId, otherId)
  await takeBackNotTheSame(write, childId, otherId)
  write.audit('children not told apart after all', { children: [childId, otherId] })
})

const WIDENS = {
  en: 'Say why it is right that more people see this. Who they are is named above.',
  cy: 'Dywedwch pam y mae’n iawn i fwy o bobl weld hyn. Maent wedi’u henwi uchod.',
}
