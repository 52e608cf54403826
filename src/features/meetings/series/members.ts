import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { runsIt } from '../circles.ts'
import type { Seat } from '../meeting.ts'
import { say } from '../rules.words.ts'
import type { Member } from '../seats.queries.ts'
import { holdSeriesToKeep, type Series } from './held-series.ts'
import { initialsOf } from './initials.ts'
import { addMembers, changeMember, whoMaySit } from './series.queries.ts'

/** How somebody sits at the table. */
export interface Sitting {
  readonly seat: Seat
  readonly seatWords: string | null
  /** The only years whose children they see there; none for all (HACK-3). */
  readonly yearGroups: readonly number[]
  readonly isChair: boolean
}

export interface NewMember extends Sitting {
  /** Somebody with an account; or, without one, by name. */
  readonly staffId: string | null
  readonly fullName: string | null
  readonly organisation: string | null
  readonly email: string | null
}

/** Asks somebody to the table. From now on they see what they sit there for, and nothing else by it. */
export const addMember = verb('sit at meetings', async (write, seriesId: string, member: NewMember) => {
  const series = await holdSeriesToKeep(write, seriesId)
  mustNameTheSeat(member)
  const { seat, seatWords, isChair } = member
  const who = member.staffId ? await somebodyOfHere(write, series, member.staffId) : somebodyByName(series, member)
  const memberId = write.newId()
  await addMembers(write, [
    {
      id: memberId,
      seriesId,
      schoolId: series.schoolId,
      teamId: series.teamId,
      ...who,
      initials: initialsOf(
        who.fullName,
        series.members.map(({ initials }) => initials),
      ),
      seat,
      seatWords: seat === 'other' ? seatWords : null,
      yearGroups: [...member.yearGroups],
      isChair,
      startsOn: write.today,
    },
  ])
  write.audit('meeting member added', { seriesId, memberId, staffId: member.staffId })
  if (member.staffId) await write.rightsChanged([member.staffId])
  return { memberId, fullName: who.fullName }
})

/** Changes as what, and for which year groups, somebody sits there. */
export const changeSitting = verb('sit at meetings', async (write, seriesId: string, memberId: string, to: Sitting) => {
  const series = await holdSeriesToKeep(write, seriesId)
  const member = memberOf(series, memberId)
  mustNameTheSeat(to)
  mustStillBeRun(series, memberId, to.yearGroups)
  if (member.staffId === write.actor.id && isWider(to, member)) throw new Refused(say.notYourOwnSeat, 'yearGroups')
  const { seat, seatWords, isChair } = to
  const set = { seat, seatWords: seat === 'other' ? seatWords : null, isChair, yearGroups: [...to.yearGroups] }
  await changeMember(write, memberId, set)
  write.audit('meeting member changed', { seriesId, memberId, staffId: member.staffId })
  if (member.staffId) await write.rightsChanged([member.staffId])
})

/** Somebody sits there until a day. What they saw there they see no more from the next day on. */
export const endSitting = verb(
  'sit at meetings',
  async (write, seriesId: string, memberId: string, lastDay: Day = addDays(write.today, -1)) => {
    const series = await holdSeriesToKeep(write, seriesId)
    const member = memberOf(series, memberId)
    mustStillBeRun(series, memberId)
    await changeMember(write, memberId, { endsOn: lastDay })
    write.audit('meeting member left', { seriesId, memberId, staffId: member.staffId, lastDay })
    if (member.staffId) await write.rightsChanged([member.staffId])
  },
)

function memberOf({ members }: Series, memberId: string): Member {
  const member = members.find(({ id }) => id === memberId)
  if (!member) throw new NotFound('Member')
  return member
}

/** Whether somebody would see children there whom they do not see now. */
function isWider(to: Pick<Sitting, 'yearGroups'>, now: Pick<Member, 'yearGroups'>): boolean {
  if (now.yearGroups.length === 0) return false
  return to.yearGroups.length === 0 || to.yearGroups.some((year) => !now.yearGroups.includes(year))
}

function mustNameTheSeat({ seat, seatWords }: Sitting): void {
  if (seat === 'other' && !seatWords) throw new Refused(say.whichSeat, 'seatWords')
}

/** A table at which nobody with an account sits for the whole school could neither be run nor confirmed. */
function mustStillBeRun({ members }: Series, but: string, nowFor: readonly number[] = [0]): void {
  const others = members.some((member) => member.id !== but && member.staffId && runsIt(member))
  const stays = nowFor.length === 0
  const ran = members.some((member) => member.id === but && member.staffId && runsIt(member))
  if (ran && !stays && !others) throw new Refused(say.someoneRunsIt)
}

async function somebodyOfHere(write: Write, series: Series, staffId: string) {
  if (series.members.some((member) => member.staffId === staffId)) throw new Refused(say.sitsAlready, 'staffId')
  const found = (await whoMaySit(write, series)).find(({ id }) => id === staffId)
  if (!found) throw new Refused(say.notOfThisTable, 'staffId')
  const { organisationId, organisation, givenName, familyName, email, kind } = found
  const agency = kind === 'agency' ? organisation : null
  return { staffId, fullName: `${givenName} ${familyName}`, email, organisationId, organisation, agency }
}

/** Somebody without an account is of the school, or from outside: then what is shared with them is said item by item. */
function somebodyByName({ schoolName }: Series, { fullName, organisation, email }: NewMember) {
  if (!fullName) throw new Refused(say.whoWithoutAccount, 'fullName')
  const from = organisation ?? schoolName
  const agency = from === schoolName ? null : from
  return { staffId: null, fullName, email, organisationId: null, organisation: from, agency }
}
