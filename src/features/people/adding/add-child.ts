import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { alikeChildren } from '../alike.ts'
import { insertChild } from '../change-child.queries.ts'
import { type Child, fullName, type NewChild } from '../child.ts'
import { FUTURE } from '../details/change-names.ts'
import { mySchools, myTeams } from '../my-schools.queries.ts'
import { sayNotTheSame } from '../not-the-same.ts'
import { indexNewNames } from '../search/index-names.ts'

/** Puts a child on a school’s list by hand. Never twice without asking, and never refused when the answer is “somebody else”. */
export const addChild = verb('change children', async (write, { somebodyElse = false, ...child }: NewChild) => {
  if (child.bornOn > write.today) throw new Refused(FUTURE, 'bornOn')
  const knownTo = await whoKnows(write, child.schoolId)
  const alike = await alikeChildren(write, child)
  if (alike.length > 0 && !somebodyElse) throw looksLike(alike)

  const childId = write.newId()
  const added = { otherNames: null, knownAs: null, knownAsSafeWith: [], ...child, id: childId, knownTo }
  await insertChild(write, added)
  await indexNewNames(write, added)
  await sayNotTheSame(
    write,
    childId,
    alike.map(({ id }) => id),
  )
  write.audit('child added', { children: [childId], schoolId: child.schoolId })
  return { childId }
})

/** Whoever adds a child must see them afterwards: by a school of theirs, or else by their team. */
async function whoKnows(write: Write, schoolId: string | null): Promise<string[]> {
  if (schoolId === null) {
    const teams = await myTeams(write)
    if (teams.length === 0) throw new Refused(SCHOOL_MISSING, 'schoolId')
    return teams
  }
  const schools = await mySchools(write)
  if (!schools.some(({ id }) => id === schoolId)) throw new Refused(SCHOOL_MISSING, 'schoolId')
  return []
}

function looksLike(alike: readonly Child[]): Refused {
  const names = [...new Set(alike.map(fullName))].slice(0, 3).join(', ')
  return new Refused(
    {
      en: `This may be somebody who is already on a list (${names}). If it is not, tick to say so.`,
      cy: `Gall hwn fod yn rhywun sydd eisoes ar restr (${names}). Os nad yw, ticiwch i ddweud hynny.`,
    },
    'somebodyElse',
  )
}

const SCHOOL_MISSING = { en: 'Select one of your schools', cy: 'Dewiswch un o’ch ysgolion' }
