import { z } from 'zod'
import { schoolYearOf } from '#features/attendance/marks.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { TEAMS_TO_CHOOSE_FROM } from '../link-work/link-work.queries.ts'
import { isFew, type Shown, sumOf } from '../small-numbers.ts'
import { figuresByMonth, seesTheWholeArea, type Sum } from './by-month.queries.ts'
import { type Counted, counted, halfWithin } from './counted.ts'
import type { Cells } from './of-the-area.queries.ts'

/** What is asked for in the address: the same on the page and in its file. */
export const askedFor = {
  what: z.enum(counted).catch('cases opened').default('cases opened'),
  year: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  team: z.uuid().optional().catch(undefined),
  after: z.string().max(300).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
}

export interface Asked {
  readonly what: Counted
  readonly year?: number | undefined
  readonly team?: string | undefined
  readonly after?: string | undefined
  readonly id?: string | undefined
}

const SCHOOLS_A_PAGE = 25
/** In a file. No area has more schools. */
export const ALL_SCHOOLS = 5000

/** One school’s line: twelve months, and the year. */
export interface Line {
  readonly schoolId: string
  /** Empty for what is about no school. */
  readonly name: string
  readonly months: readonly Shown[]
  readonly year: Shown
}

export type Sums = Pick<Line, 'months' | 'year'>

/** What could be worked out from other figures that the same person sees. */
const NOT_BESIDE_OTHERS: readonly Counted[] = ['requests answered', 'direct contacts', 'consultations']

export type ByMonth = Awaited<ReturnType<typeof byMonth>>

/** The figures of one school year: the one place from which the page, its JSON and its file take them. */
export async function byMonth(
  read: Read,
  { what: wanted, year: asked, team, after, id }: Asked,
  schools = SCHOOLS_A_PAGE,
) {
  // A commissioner and an administrator see numbers and never a child: theirs are protected.
  const isProtected = seesTheWholeArea(read)
  // Answered less accepted would say what is hidden of those not accepted: whoever must not know is offered the two parts.
  // So would a month beside the terms of link work, where the same contacts are counted by term.
  const measures = counted.filter((each) => !isProtected || !NOT_BESIDE_OTHERS.includes(each))
  const what = measures.includes(wanted) ? wanted : 'requests accepted'
  const year = asked ?? schoolYearOf(read.today)
  const months = monthsOf(year, read.today)
  const found = await figuresByMonth(read, {
    ...{ what, team, months, schools },
    after: after !== undefined && id !== undefined ? { name: after, id } : undefined,
  })
  // Of several teams, what is hidden of one would be what the others leave of the sum.
  const cell = (counted: readonly Sum[], month: Day): Shown => {
    const { n, least } = counted.find((one) => one.month === month) ?? { n: 0, least: 0 }
    if (!isProtected) return n
    if (isFew(n)) return 'few'
    return isFew(least) ? 'hidden' : n
  }
  const lines = found.schools.slice(0, schools).map(({ schoolId, name, cells }): Line => {
    const sums = ofEachMonth(cells)
    const shown = months.map((month) => cell(sums, month))
    return { schoolId, name, months: shown, year: sumOf(shown) }
  })
  const all = months.map((month) => cell(found.sums, month))
  const tooManyTeams = found.teams.length > TEAMS_TO_CHOOSE_FROM
  read.seen('figures by month', { what, year, teamId: team ?? null })
  const { waits } = found
  const waited = waits.reduce((sum, n) => sum + n, 0)
  return {
    ...{
      what,
      measures,
      year,
      thisYear: schoolYearOf(read.today),
      team: team ?? null,
      teamName: found.teamName,
      teams: tooManyTeams ? [] : found.teams.map(({ id, name }) => ({ id, name })),
      /** They are looked for by their name, on a page of their own. */
      tooManyTeams,
      months,
      lines,
      isProtected,
    },
    all: { months: all, year: sumOf(all) } satisfies Sums as Sums,
    more: found.schools.length > schools,
    /** How long it took, of those that are waited for: not of a few, and without their number where it would say a hidden one. */
    half: isProtected && isFew(waited) ? undefined : halfWithin(waits),
    waited: sumOf(all) === 'hidden' ? ('hidden' as const) : waited,
  }
}

/** Of all teams in each month. */
function ofEachMonth(cells: Cells): Sum[] {
  const sums = new Map<Day, Sum>()
  for (const [month, n] of cells) {
    const { n: others = 0, least = n } = sums.get(month) ?? {}
    sums.set(month, { month, n: others + n, least: Math.min(least, n) })
  }
  return [...sums.values()]
}

/** The months of a school year that have begun. */
function monthsOf(year: number, today: Day): Day[] {
  const all = Array.from({ length: 12 }, (_, n) => {
    const month = ((n + 7) % 12) + 1
    return `${month >= 8 ? year : year + 1}-${String(month).padStart(2, '0')}-01`
  })
  return all.filter((month, n) => n === 0 || month <= today)
}
