import { PRIORITY_GROUPS } from '#features/people/priority-groups.ts'
import type { Read } from '#platform/context.ts'
import { type Choice, chosen } from '../link-work/chosen.ts'
import { isFew, type Shown, sumOf } from '../small-numbers.ts'
import { type OfAbsence, type OfGroup, selectFirst } from './first.queries.ts'

/** One line of a table: what may be said of each number. Null: it would say a small one. */
export interface GroupLine {
  readonly which: string
  readonly asked: Shown
  /** Of all requests, in per cent. */
  readonly share: number | null
  readonly takenOn: number | null
  readonly otherAnswer: number | null
  readonly toAnswer: number | null
}

export interface AbsenceLine {
  readonly schoolName: string | null
  readonly isAll: boolean
  readonly asked: Shown
  /** In per cent of those that were asked about. */
  readonly sameDay: number | null
  readonly toAnswer: number | null
  readonly medianMinutes: number | null
}

export type First = Awaited<ReturnType<typeof whoComesFirst>>

/** Who comes first and is it so that nobody else is left out (CSW-34 to 39); and how soon an absence is asked about (CSW-49). */
export async function whoComesFirst(read: Read, choice: Choice) {
  const choices = await chosen(read, choice)
  const { team, period, isProtected } = choices
  const { groups, absences } = await selectFirst(read, team.id, period)
  read.seen('who comes first', { teamId: team.id, period: period.id })
  return { ...choices, groups: groupLines(groups, isProtected), absences: absenceLines(absences, isProtected) }
}

const nobody = { asked: 0, takenOn: 0, otherAnswer: 0, toAnswer: 0 }

/** Every group, also where nobody asked; then those in none; then all of them. */
export function groupLines(counted: readonly OfGroup[], isProtected: boolean): GroupLine[] {
  const of = (which: string) => counted.find((each) => each.which === which) ?? { which, ...nobody }
  const all = of('all')
  const cells = [...PRIORITY_GROUPS, 'none'].map((which) => shown(of(which).asked, isProtected))
  const ofAll = isProtected ? hiddenWith(all.asked, cells) : all.asked
  const line = (which: string, asked: Shown): GroupLine => {
    const { takenOn, otherAnswer, toAnswer } = of(which)
    return {
      ...{ which, asked },
      share: percent(asked, ofAll),
      ...(isProtected ? { takenOn: null, otherAnswer: null, toAnswer: null } : { takenOn, otherAnswer, toAnswer }),
    }
  }
  return [...[...PRIORITY_GROUPS, 'none'].map((which, n) => line(which, cells[n]!)), line('all', ofAll)]
}

/** Each school, and all of them. Where small numbers are hidden, a share that would say one is too. */
export function absenceLines(counted: readonly OfAbsence[], isProtected: boolean): AbsenceLine[] {
  const schools = counted.filter(({ isAll }) => !isAll)
  const cells = schools.map(({ asked }) => shown(asked, isProtected))
  return counted.map((line) => {
    const { asked, sameDay, toAnswer, medianMinutes, ...where } = line
    const said = line.isAll && isProtected ? hiddenWith(asked, cells) : shown(asked, isProtected)
    const tells = isProtected && (typeof said !== 'number' || isFew(sameDay) || isFew(asked - sameDay))
    return {
      ...{ ...where, asked: said, medianMinutes: typeof said === 'number' ? medianMinutes : null },
      sameDay: tells ? null : percent(sameDay, asked),
      toAnswer: isProtected ? null : toAnswer,
    }
  })
}

const shown = (n: number, isProtected: boolean): Shown => (isProtected && isFew(n) ? 'few' : n)

/** A sum is said only when none of what it adds up is hidden. */
const hiddenWith = (sum: number, cells: readonly Shown[]): Shown => (sumOf(cells) === 'hidden' ? 'hidden' : sum)

function percent(part: Shown, whole: Shown): number | null {
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? Math.round((part / whole) * 100) : null
}
