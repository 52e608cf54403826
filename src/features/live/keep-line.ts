import { verb } from '#features/access/verb.ts'
import type { Due } from '#features/actions/due.ts'
import { agreeAtItem } from '#features/meetings/agree-at-item.ts'
import { type HeldItem, holdItem } from '#features/meetings/held.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day, isDay } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { dueIn } from './quick-due.ts'
import { readQuickLine, type WhyNot } from './quick-line.ts'
import { sayWhyNot } from './rules.words.ts'
import { seatsOf } from './seats-of.ts'

/** An action as it was typed: one line; or the three parts of it, once somebody has seen how it was read. */
interface TypedLine {
  readonly line: string | null
  readonly what: string | null
  readonly ownerId: string | null
  readonly due: string | null
}

interface KeptLine {
  readonly what: string
  readonly ownerName: string
  readonly due: Due
}

/** Keeps what a line means. One that could mean two things, or nothing, is not kept: it comes back with why. */
export const keepLine = verb(
  'sit at meetings',
  async (write, about: { meetingId: string; itemId: string }, typed: TypedLine): Promise<KeptLine> => {
    let kept = { what: '', ownerName: '' }
    const { due } = await agreeAtItem(write, about.itemId, (item) => {
      mustBeOf(item, about)
      const meant = meantBy(write, item, typed)
      const owner = item.members.find(({ id }) => id === meant.ownerId)
      kept = { what: meant.what, ownerName: owner?.fullName ?? '' }
      return { ...meant, ownerName: null, place: null }
    })
    return { ...kept, due }
  },
)

/** The item, where it is one of this meeting. */
export async function holdItemOf(
  write: Write,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<HeldItem> {
  const item = await holdItem(write, itemId)
  mustBeOf(item, { meetingId })
  return item
}

function mustBeOf(item: HeldItem, { meetingId }: { meetingId: string }): void {
  if (item.meetingId !== meetingId) throw new NotFound('Item')
}

/** What a day means at this table. That the school is shut on it is looked up when it is kept. */
export function daysAtTable({ today }: Pick<Write, 'today'>, { onDay }: Pick<HeldItem, 'onDay'>) {
  return {
    today,
    nextMeeting: addDays(onDay > today ? onDay : today, daysToNext(today, onDay)),
    whyShut: () => undefined,
  }
}

/** A meeting comes round every week, on the same day of it. */
function daysToNext(today: Day, onDay: Day): number {
  if (onDay >= today) return 7
  for (let days = 1; days < 7; days++)
    if ((Date.parse(addDays(today, days)) - Date.parse(onDay)) % (7 * 86_400_000) === 0) return days
  return 7
}

function meantBy(write: Write, item: HeldItem, { line, what, ownerId, due }: TypedLine) {
  const days = daysAtTable(write, item)
  const people = item.members.map((member) => ({
    id: member.id,
    name: member.fullName,
    initials: member.initials,
    seats: seatsOf(member),
  }))
  const read = readQuickLine(line ?? '', { people, days, writer: item.mine?.id })
  // What was put right counts, and what was not is as the line has it.
  const owners = ownerId ? [ownerId] : read.owners
  const day = due === null ? read.due : isDay(due) ? { dueOn: due } : dueIn(due, days)
  const task = what ?? read.what
  if (owners.length > 1) throw refused('several people', 'ownerId')
  if (!owners[0])
    throw refused(
      line && read.whyNot.includes('nobody called that') ? 'nobody called that' : 'nobody named',
      ownerField(line),
    )
  if (task === '') throw refused('nothing to do', what === null ? 'line' : 'what')
  if (!day || day === 'no such day' || (due === null && read.whyNot.includes('no such day')))
    throw refused('no such day', 'due')
  if (day.dueOn < days.today) throw refused('day is past', 'due')
  return { what: task, ownerId: owners[0], dueOn: day.dueOn }
}

const ownerField = (line: string | null) => (line === null ? 'ownerId' : 'line')

function refused(why: WhyNot, field: string): Refused {
  return new Refused(sayWhyNot[why], field)
}
