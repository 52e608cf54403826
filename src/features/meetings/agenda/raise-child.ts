import { tidyName } from '#features/access/child-name.ts'
import { verb } from '#features/access/verb.ts'
import { fullName, nameToUse } from '#features/people/child.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { circleOf, circlesOfItem, circlesOfRecords, isOfTheService, mayBeReaders } from '../circles.ts'
import { say } from '../rules.words.ts'
import { addToAgenda } from '../running/changing.queries.ts'
import { findSeries, type Series } from '../series/held-series.ts'
import { type NextMeeting, nextMeeting } from '../series/next-meeting.ts'
import { type ChildForAgenda, selectChildrenForAgenda } from './agenda-children.queries.ts'

export interface Raised {
  /** A child on a class list that they see; or, from whoever sees none, a name. */
  readonly childId: string | null
  readonly name: string | null
  readonly why: string
  /** Who alone sees it, besides whoever raises it; none for the table. */
  readonly readers: readonly string[]
}

/** Where items raised by members stand until somebody puts the agenda in order: after what gathered itself. */
const AT_THE_END = 100_000

/** Any member brings a child to the table: who raised it, when and why stay with it (HACK-6). */
export const raiseChild = verb('sit at meetings', async (write, seriesId: string, raised: Raised) => {
  const series = await findSeries(write, seriesId)
  if (!series.mine) throw new Refused(say.notYourTable)
  const readers = readersFrom(write, series, raised)
  const next = await nextMeeting(write, series)
  const child = raised.childId ? await childOfHere(write, series, next, raised.childId) : undefined
  const itemId = child?.itemId && readers.length === 0 ? child.itemId : write.newId()
  const about = aboutChild(series, child, raised)
  const own = circleOf.person(seriesId, write.actor.id)
  const table = { seriesId, yearGroup: about.yearGroup }
  const restriction = { readers, restrictedBy: readers.length > 0 ? write.actor.id : null }
  const item = {
    id: itemId,
    meetingId: next.meetingId,
    seriesId,
    schoolId: series.schoolId,
    teamId: series.teamId,
    ...about,
    place: AT_THE_END,
    raisedBy: write.actor.id,
    raisedAt: write.now,
    ...restriction,
    circles: [...circlesOfItem({ ...table, agencies: child?.agencies ?? [] }), own],
  }
  const reason = {
    id: write.newId(),
    itemId,
    seriesId,
    childId: about.childId,
    source: 'raised',
    why: raised.why,
    raisedBy: write.actor.id,
    at: write.now,
    readers,
    circles: [...circlesOfRecords(table), own],
  }
  await addToAgenda(write, itemId === child?.itemId ? [] : [item], [reason])
  const { childId } = about
  const whom = readers.length > 0 ? { aboutId: childId } : { children: childId ? [childId] : [] }
  write.audit('child raised for a meeting', { ...whom, meetingId: next.meetingId, itemId })
  return { ...next, itemId }
})

function aboutChild({ schoolId }: Series, child: ChildForAgenda | undefined, { name }: Raised) {
  if (!child) {
    const saidName = tidyName(name ?? '')
    if (!saidName) throw new Refused(say.whoIsIt, 'name')
    return { childId: null, saidName, yearGroup: null, caseId: null, requestId: null }
  }
  if (child.schoolId !== schoolId) throw new Refused(say.otherSchool, 'childId')
  const { id: childId, yearGroup, caseId, requestId } = child
  return { childId, saidName: saidNameOf(child), yearGroup, caseId, requestId }
}

/** The name as it is said in the school: agencies at the table know no other. */
export function saidNameOf(
  child: Pick<ChildForAgenda, 'givenName' | 'familyName' | 'knownAs' | 'knownAsSafeWith'>,
): string {
  return fullName({ givenName: nameToUse(child, 'school'), familyName: child.familyName })
}

async function childOfHere(
  write: Write,
  { id: seriesId, teamId }: Series,
  { meetingId }: NextMeeting,
  childId: string,
) {
  const [child] = await selectChildrenForAgenda(write, { seriesId, teamId, meetingId }, [childId])
  if (!child) throw new NotFound('Child')
  return child
}

/** Those of the school or the team who were named, and whoever names them: of an agency only while it is a mere name. */
function readersFrom({ actor }: Write, { members, mine }: Series, { childId, readers: named }: Raised): string[] {
  if (named.length === 0) return []
  if (childId && !isOfTheService(mine)) throw new Refused(say.notForAgencies)
  const allowed = mayBeReaders(members)
  if (named.some((id) => !allowed.has(id))) throw new Refused(say.readersSitHere, 'readers')
  return [...new Set([actor.id, ...named])]
}
