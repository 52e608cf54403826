import { type Prolonged, prolonged } from '#features/cases/prolonged.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import type { Sources } from './agenda/agenda-sources.queries.ts'
import { words } from './agenda/agenda.words.ts'
import { type Source, sources } from './meeting.ts'

/** One reason why a child is on an agenda, or what is good to know of a child who is. */
export interface Found {
  readonly childId: string
  readonly source: Source
  readonly aboutId?: string | null
  readonly since?: Day | null
  /** What was known that day; its `said` is the sentence for it. */
  readonly facts?: object | null
  /** False for what is only good to know. */
  readonly calls?: boolean
}

/** What the records of this school say by that day: undone actions first, then what is late, new, or does not get better. */
export function foundInRecords(found: Sources, today: Day): Found[] {
  const settled = new Set(found.settled)
  const unsettled = <F extends { childId: string | null }>(rows: readonly F[]) =>
    rows.filter(({ childId }) => childId !== null && !settled.has(childId))
  const { prolonged: limits } = readDefinition(found.definition)
  return [
    ...found.undone.map((row) => from('undone action', { ...row, since: row.dueOn })),
    ...unsettled(found.overdue).map((row) => from('undone action', { ...row, since: row.dueOn })),
    ...found.requests.map((row) => from('new request', row)),
    ...unsettled(found.courses).flatMap((row) => {
      const how = prolonged(row, limits, today)
      return how ? { ...from('no progress', { ...row, since: null }), facts: { said: saidOf(how) } } : []
    }),
  ]
}

function saidOf({ weeks, reviews }: Prolonged): Sentence {
  return { en: words('en').prolonged(weeks, reviews), cy: words('cy').prolonged(weeks, reviews) }
}

function from(source: Source, row: { id: string; childId: string | null; since: Day | null }): Found {
  return { childId: row.childId!, source, aboutId: row.id, since: row.since }
}

export interface Plan {
  /** Children who are not on it yet, each once with all their reasons. */
  readonly toAdd: readonly { readonly childId: string; readonly reasons: readonly Found[] }[]
  /** What else speaks for those who are. */
  readonly toSay: readonly { readonly itemId: string; readonly reason: Found }[]
  /** Everybody on it, in order. */
  readonly order: readonly { readonly itemId: string | null; readonly childId: string | null }[]
}

/** What stands on it already. */
interface OnIt {
  readonly id: string
  readonly childId: string | null
  readonly reasons: readonly { readonly source: string; readonly aboutId: string | null; readonly since: Day | null }[]
}

interface Standing {
  readonly itemId: string | null
  readonly childId: string | null
  readonly reasons: readonly { readonly source: string; readonly since?: Day | null | undefined }[]
}

/**
 * The agenda: each child once with all their reasons, what was not done first, and within one kind whatever has waited for
 * longest. What is on it already stays, and where nobody has moved it, takes its place among the rest.
 */
export function planAgenda(items: readonly OnIt[], found: readonly Found[], { isOrdered = false } = {}): Plan {
  const itemOf = new Map(items.flatMap((item) => (item.childId ? [[item.childId, item] as const] : [])))
  const toSay: { itemId: string; reason: Found }[] = []
  const added = new Map<string, Found[]>()
  for (const reason of found) {
    const item = itemOf.get(reason.childId)
    if (item) {
      if (!isKnown(item, reason)) toSay.push({ itemId: item.id, reason })
    } else if (reason.calls !== false || added.has(reason.childId))
      added.set(reason.childId, [...(added.get(reason.childId) ?? []), reason])
  }
  const toAdd = [...added].map(([childId, reasons]) => ({ childId, reasons }))
  const standing: Standing[] = [
    ...items.map(({ id, childId, reasons }) => ({
      itemId: id,
      childId,
      reasons: [...reasons, ...toSay.filter(({ itemId }) => itemId === id).map(({ reason }) => reason)],
    })),
    ...toAdd.map(({ childId, reasons }) => ({ itemId: null, childId, reasons })),
  ]
  return { toAdd, toSay, order: isOrdered ? standing : inOrder(standing) }
}

/** The same record is one reason; an action, a request or a cycle is named by its id, and a figure by its kind. */
function isKnown({ reasons }: OnIt, { source, aboutId }: Found): boolean {
  return reasons.some((known) => known.source === source && (known.aboutId ?? null) === (aboutId ?? null))
}

function inOrder(standing: readonly Standing[]): Standing[] {
  const keyed = standing.map((each) => ({ each, key: sortKey(each) }))
  return keyed.toSorted((one, other) => compare(one.key, other.key)).map(({ each }) => each)
}

/** The strongest kind of reason, and since when. */
function sortKey({ reasons }: Standing): string {
  const ranks = reasons.map(({ source }) => sources.indexOf(source as Source))
  const rank = Math.min(...ranks, sources.length)
  const days = reasons.filter((_, index) => ranks[index] === rank).map(({ since }) => since ?? '9999-12-31')
  return `${rank} ${days.toSorted()[0] ?? ''}`
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
