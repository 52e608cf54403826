import { answerAction } from '#features/actions/answer-action.ts'
import { gatherAgenda } from '#features/meetings/agenda/gather-agenda.ts'
import { raiseChild } from '#features/meetings/agenda/raise-child.ts'
import { agreeAtItem } from '#features/meetings/agree-at-item.ts'
import { decideItem } from '#features/meetings/decide-item.ts'
import { recordSharing } from '#features/meetings/item/record-sharing.ts'
import {
  confirmMinutes,
  endMeeting,
  noteAttendance,
  openMeeting,
  startMeeting,
} from '#features/meetings/running/run-meeting.ts'
import { findSeries } from '#features/meetings/series/held-series.ts'
import { addMember } from '#features/meetings/series/members.ts'
import { startSeries } from '#features/meetings/series/start-series.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { KnownChild } from '../class-lists.ts'
import { type Brought, brought } from '../topics/at-the-table.ts'
import { actionsToAnswer, itemsToDo } from './panel-items.ts'
import type { Stage } from './stage.ts'

const SCHOOL = 'alder road'
/** How many weeks the panel has met before today. */
const WEEKS = 6
/** How many children are brought each time, and today. */
const [BEFORE, TODAY] = [4, 9]

type Seats = readonly (readonly [
  who: string,
  seat: Parameters<typeof addMember>[2]['seat'],
  years?: readonly number[],
])[]
const SEATS: Seats = [
  ['Idris Pugh', 'SENCO'],
  ['Shabana Mirza', 'safeguarding lead'],
  ['Tess Hollins', 'learning lead', [7]],
  ['Rory Callender', 'learning lead', [8]],
  ['Bethan Yorath', 'learning lead', [9]],
  ['Kofi Agyeman', 'behaviour lead'],
  ['Pat Weatherall', 'youth worker'],
]

/**
 * The panel of one school: nine at the table besides the link worker’s own seat, six meetings behind it, and today’s agenda. It
 * is on today’s day of the week, whichever that is, so that whoever looks can hold it.
 */
export function holdThePanel(stage: Stage, children: readonly KnownChild[]): void {
  const { laid, calendar, today, opens } = stage
  const team = laid.place.teams.find(({ key, schools }) => key === 'link work' && schools.includes(SCHOOL))
  const here = stage.chances.shuffled(children.filter(({ school }) => school.key === SCHOOL))
  if (!team || here.length < TODAY) return
  const next = calendar.addSchoolDays(today, 0)
  const days = meetingDays(stage, next)
  const [first] = days
  if (!first || first < opens) return
  const panel = new Panel(stage, team.key, next)
  panel.begins(calendar.addSchoolDays(first, -5))
  const brings = (from: number, howMany: number) =>
    Array.from({ length: howMany }, (_, index) => here[(from + index) % here.length]!)
  days.forEach((day, index) => panel.meets(day, brings(index * BEFORE, BEFORE), index * BEFORE))
  panel.comes(next, brings(WEEKS * BEFORE, TODAY))
}

/** The last six of that day of the week on which the school was open. */
function meetingDays({ calendar }: Stage, next: Day): Day[] {
  const weeks = Array.from({ length: WEEKS * 3 }, (_, index) => addDays(next, -7 * (index + 1)))
  return weeks
    .filter((day) => calendar.isSchoolDay(day))
    .slice(0, WEEKS)
    .toReversed()
}

class Panel {
  readonly #stage: Stage
  readonly #teamKey: string
  readonly #next: Day
  #seriesId = ''

  constructor(stage: Stage, teamKey: string, next: Day) {
    this.#stage = stage
    this.#teamKey = teamKey
    this.#next = next
  }

  begins(day: Day): void {
    this.#does(day, '15:40', 'Marian Oakes', async (write) => {
      const { laid } = this.#stage
      const where = { schoolId: laid.idOf(SCHOOL), teamId: laid.idOf(this.#teamKey) }
      const times = { weekday: weekday(this.#next), startsAt: '08:30', minutes: 120, room: 'Room 4', quorum: 4 }
      const from = { fromDay: day, untilDay: null, mySeat: 'wellbeing manager' } as const
      const series = { kind: 'panel', name: 'Senior staff panel', ...where, ...times, ...from } as const
      this.#seriesId = (await startSeries(write, series)).seriesId
    })
    this.#does(day, '15:50', 'Marian Oakes', async (write) => {
      const staff = [...SEATS, [this.#worker, 'link worker'] as const].map(([who, seat, yearGroups = []]) => {
        return { ...nobody, staffId: this.#stage.laid.person(who).staffId, seat, yearGroups }
      })
      for (const member of staff) await addMember(write, this.#seriesId, member)
      const officer = { fullName: 'Glenys Attwood', email: 'glenys.attwood@demo.linkwork.test' }
      await addMember(write, this.#seriesId, { ...nobody, ...officer, seat: 'attendance officer' })
    })
  }

  /** One of the meetings that are over: who was brought, what was decided, and minutes that are confirmed. */
  meets(day: Day, children: readonly KnownChild[], first: number): void {
    let meetingId = ''
    this.#does(addDays(day, -1), '15:30', 'Marian Oakes', async (write) => {
      for (const [index, child] of children.entries()) await this.#raises(write, child, first + index)
      meetingId = (await openMeeting(write, this.#seriesId, day)).meetingId
      await gatherAgenda(write, meetingId)
    })
    this.#does(day, '08:30', 'Marian Oakes', async (write) => {
      await startMeeting(write, meetingId)
      const { members } = await findSeries(write, this.#seriesId)
      const noted = members.map(({ id }, index) => ({
        memberId: id,
        came: index === 5 ? 'apologies' : 'came',
        standIn: null,
      }))
      await noteAttendance(write, meetingId, noted as Parameters<typeof noteAttendance>[2])
      for (const [index, item] of (await itemsToDo(write, meetingId)).entries())
        await this.#decides(write, item, brought[(first + index) % brought.length]!)
      await endMeeting(write, meetingId)
    })
    this.#does(day, '16:10', this.#worker, (write) => confirmMinutes(write, meetingId))
    this.#does(this.#stage.calendar.addSchoolDays(day, 4), '15:10', 'Marian Oakes', async (write) => {
      for (const [index, { id, version }] of (await actionsToAnswer(write, meetingId)).entries())
        if (index % 4 !== 3)
          await answerAction(write, id, { answer: 'yes', whatHappened: null, helpful: 'a little' }, version)
    })
  }

  /** The agenda that waits: brought by several, one of them for few eyes. */
  comes(day: Day, children: readonly KnownChild[]): void {
    const before = this.#stage.calendar.addSchoolDays(day, -1)
    children.slice(0, 3).forEach((child, index) => {
      const raiser = SEATS[(index + 2) % SEATS.length]![0]
      this.#does(before, `11:${10 + index}`, raiser, (write) => this.#raises(write, child, index + 3))
    })
    this.#does(before, '15:30', 'Marian Oakes', async (write) => {
      const [restricted, ...others] = children.slice(3)
      for (const [index, child] of others.entries()) await this.#raises(write, child, index)
      if (restricted) {
        const readers = [this.#stage.laid.person('Shabana Mirza').staffId]
        const why = 'Something that was said at home, and is for few of us. Shabana knows.'
        await raiseChild(write, this.#seriesId, { childId: restricted.id, name: null, why, readers })
      }
      const { meetingId } = await openMeeting(write, this.#seriesId, day)
      await gatherAgenda(write, meetingId)
    })
  }

  async #raises(write: Write, { id: childId }: KnownChild, index: number): Promise<void> {
    const { why } = brought[index % brought.length]!
    await raiseChild(write, this.#seriesId, { childId, name: null, why, readers: [] })
  }

  async #decides(
    write: Write,
    item: { id: string; version: number },
    { agreed, said, ...decided }: Brought,
  ): Promise<void> {
    const { calendar } = this.#stage
    const { members } = await findSeries(write, this.#seriesId)
    const memberOf = (seat: string) => members.find((member) => member.seat === seat)?.id ?? members[0]!.id
    for (const [what, seat, days] of agreed) {
      const dueOn = calendar.addSchoolDays(write.today, days)
      await agreeAtItem(write, item.id, { what, ownerId: memberOf(seat), ownerName: null, place: 'school', dueOn })
    }
    if (decided.decision === 'group') {
      const why = 'The parent said yes on the phone, the day before'
      await recordSharing(write, item.id, { agency: 'Breakwater Youth Project', basis: 'consent', why })
    }
    const isShared = decided.decision === 'group' ? 1 : 0
    await decideItem(
      write,
      item.id,
      {
        ...decided,
        discussion: said,
        ownerId: memberOf(agreed[0]?.[1] ?? 'SENCO'),
        reviewOn: decided.decision === 'no action' ? null : calendar.addSchoolDays(write.today, 20),
      },
      item.version + isShared,
    )
  }

  get #worker(): string {
    const team = this.#stage.laid.place.teams.find(({ key }) => key === this.#teamKey)!
    return team.people.find(({ role }) => role === 'practitioner')!.name
  }

  #does(day: Day, time: string, who: string, what: (write: Write) => Promise<unknown>): void {
    const at = momentOf(day, time)
    if (at > this.#stage.now) return
    this.#stage.diary.add(at, this.#stage.laid.person(who), SCHOOL, what)
  }
}

const nobody = {
  staffId: null,
  fullName: null,
  organisation: null,
  email: null,
  seatWords: null,
  yearGroups: [] as readonly number[],
  isChair: false,
}
