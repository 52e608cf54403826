import type { Read } from '#platform/context.ts'
import { askedFor } from '../link-work/asked.ts'
import { type Choice, chosen } from '../link-work/chosen.ts'
import { wholeHours } from '../small-numbers.ts'
import { selectTime, type TimeCounted } from './time-of-work.queries.ts'

/** What is asked for in the address: the same on the page and in its files. */
export const askedForTime = { team: askedFor.team, period: askedFor.period }

/** Hours of one kind of work in one school and month. How often, and how often without a time, is not said with small numbers hidden. */
interface TimeLine {
  readonly schoolId: string | null
  readonly schoolName: string | null
  readonly month: string
  readonly kind: string
  readonly minutes: number
  readonly pieces: number | null
  readonly withoutMinutes: number | null
}

/** What stands apart from the work of the remit (CSW-31). */
const BEYOND = 'beyond the remit'

export type TimeOfWork = Awaited<ReturnType<typeof timeOfWork>>

/** Time by kind of work, school and month, and how much of it was in somebody else’s place: screen and CSV take the same. */
export async function timeOfWork(read: Read, choice: Choice) {
  const choices = await chosen(read, choice)
  const { team, period, isProtected } = choices
  const counted = await selectTime(read, team.id, period)
  read.seen('time by kind of work', { teamId: team.id, period: period.id })
  const lines = counted.map((line): TimeLine => said(line, isProtected))
  const hasBeyond = lines.some(({ kind }) => kind === BEYOND)
  return {
    ...choices,
    hasBeyond,
    lines,
    kinds: sumsOf(lines),
    schools: beyondBySchool(lines),
  }
}

function said({ pieces, minutes, withoutMinutes, ...where }: TimeCounted, isProtected: boolean): TimeLine {
  return isProtected
    ? { ...where, minutes: wholeHours(minutes), pieces: null, withoutMinutes: null }
    : { ...where, minutes, pieces, withoutMinutes }
}

/** Each kind with its hours, what took longest first; what was beyond the remit stands last. */
function sumsOf(lines: readonly TimeLine[]) {
  const kinds = [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, some]) => ({ kind, minutes: minutesOf(some) }))
  const place = ({ kind }: { kind: string }) => (kind === BEYOND ? 1 : 0)
  return kinds.toSorted((one, other) => place(one) - place(other) || other.minutes - one.minutes)
}

/** By school, so that it can be taken to the education manager with figures. */
function beyondBySchool(lines: readonly TimeLine[]) {
  return [...Map.groupBy(lines, ({ schoolName }) => schoolName)].map(([schoolName, some]) => ({
    schoolName,
    minutes: minutesOf(some.filter(({ kind }) => kind !== BEYOND)),
    beyond: minutesOf(some.filter(({ kind }) => kind === BEYOND)),
  }))
}

const minutesOf = (lines: readonly { minutes: number }[]) => lines.reduce((sum, { minutes }) => sum + minutes, 0)
