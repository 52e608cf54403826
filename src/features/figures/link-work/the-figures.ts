import type { Read } from '#platform/context.ts'
import { columnOf, type Shown, wholeHours } from '../small-numbers.ts'
import { chosen } from './chosen.ts'
import { selectFigures } from './link-work.queries.ts'
import { APART, type Counted, measures } from './measures.ts'

export interface Asked {
  readonly team?: string | undefined
  readonly period?: string | undefined
  readonly school?: string | undefined
  readonly whose?: 'mine' | 'team' | undefined
}

/** One school’s numbers, as they may be said to whoever looks: also in the page’s JSON. */
export interface ByPlace {
  readonly schoolId: string | null
  readonly schoolName: string | null
  readonly counts: Readonly<Record<string, Shown>>
}

/** Work of one kind. How often it was, and how often without a time, is null where small numbers are not said. */
export interface TimeOf {
  readonly kind: string
  readonly n: number | null
  readonly minutes: number
  readonly withoutMinutes: number | null
}

export type LinkWork = Awaited<ReturnType<typeof linkWork>>

/** The numbers of a team or of mine, for a term or a year: the one place from which screen, CSV and PDF take them. */
export async function linkWork(read: Read, { school, whose: asked, ...choice }: Asked) {
  const choices = await chosen(read, choice)
  const { team, period, isProtected } = choices
  const whose = asked ?? (team.isOurs && !team.isSupervised ? 'mine' : 'team')
  const workerId = whose === 'mine' ? read.actor.id : null
  const all = await selectFigures(read, { teamId: team.id, workerId, period })
  const schools = placesIn(all)
  // One school alone, of whoever sees small numbers hidden, would be a way around it.
  const only = school && !isProtected ? school : undefined
  const counted = all.filter(({ schoolId }) => !only || schoolId === only)
  read.seen('figures of link work', { teamId: team.id, period: period.id })
  return {
    ...choices,
    ...{ whose, schools, school: only ?? null },
    ...countsIn(counted, isProtected),
    ...timeIn(counted, isProtected),
  }
}

interface Place {
  readonly schoolId: string | null
  readonly schoolName: string | null
}

/** The schools in which something was counted, by name. */
function placesIn(counted: readonly Counted[]): Place[] {
  const places = new Map(counted.map(({ schoolId, schoolName }) => [schoolId, { schoolId, schoolName }]))
  const name = ({ schoolName }: Place) => schoolName ?? '\uFFFF'
  return [...places.values()].sort((one, other) => name(one).localeCompare(name(other)))
}

function countsIn(counted: readonly Counted[], isProtected: boolean) {
  const places = placesIn(counted)
  const numberOf = (place: Place, which: string) =>
    counted
      .filter(({ what, schoolId }) => what === which && schoolId === place.schoolId)
      .reduce((sum, { n }) => sum + n, 0)
  const columns = [...measures, APART].map((which) => {
    const numbers = places.map((place) => numberOf(place, which))
    return { which, ...columnOf(numbers, isProtected) }
  })
  const rows: ByPlace[] = places.map((place, index) => ({
    ...place,
    counts: Object.fromEntries(columns.map(({ which, cells }) => [which, cells[index]!])),
  }))
  return { rows, sums: Object.fromEntries(columns.map(({ which, sum }) => [which, sum])) }
}

/** What took longest first. */
function timeIn(counted: readonly Counted[], isProtected: boolean) {
  const kinds = new Map<string, { n: number; minutes: number; withoutMinutes: number }>()
  const all = { n: 0, minutes: 0, withoutMinutes: 0 }
  for (const { what, kind, ...more } of counted) {
    if (what !== 'time' || kind === null) continue
    const ofKind = kinds.get(kind) ?? { n: 0, minutes: 0, withoutMinutes: 0 }
    for (const sum of [ofKind, all]) {
      sum.n += more.n
      sum.minutes += more.minutes
      sum.withoutMinutes += more.withoutMinutes
    }
    kinds.set(kind, ofKind)
  }
  const said = ({ n, minutes, withoutMinutes }: typeof all) =>
    isProtected ? { n: null, minutes: wholeHours(minutes), withoutMinutes: null } : { n, minutes, withoutMinutes }
  const time: TimeOf[] = [...kinds]
    .sort(([one, { minutes }], [other, { minutes: more }]) => more - minutes || one.localeCompare(other))
    .map(([kind, sum]) => ({ kind, ...said(sum) }))
  return { time, timeOfAll: said(all) }
}
