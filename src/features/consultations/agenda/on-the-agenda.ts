import type { Found } from '#features/meetings/agenda.ts'
import type { AgendaAsks } from '#features/meetings/agenda-reasons.ts'
import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import { type Ending, stageOf } from '../cycle.ts'
import { selectCyclesForAgenda } from './agenda.queries.ts'
import { words } from './agenda.words.ts'

/**
 * What a meeting is told of a child’s consultations: where the cycle stands, what is due next, how it ended (HACK-29). A child whose
 * next consultation is late, or whose cycle waits for a decision, comes onto the agenda because of it.
 */
export async function cyclesOnTheAgenda(read: Read, asks: AgendaAsks): Promise<Found[]> {
  const cycles = await selectCyclesForAgenda(read, asks)
  return cycles.map((cycle) => {
    const stands = standing(cycle, asks.onDay)
    return {
      childId: cycle.childId,
      source: 'cycle',
      aboutId: cycle.id,
      since: stands.since,
      calls: stands.isDue,
      facts: { said: stands.said },
    }
  })
}

type CycleOnAgenda = Awaited<ReturnType<typeof selectCyclesForAgenda>>[number]

interface Standing {
  readonly said: Sentence
  readonly isDue: boolean
  readonly since: Day | null
}

/** Where a cycle stands on a day, and whether the table has to look at it. */
export function standing({ state, ending, endedAt, length, consultations }: CycleOnAgenda, day: Day): Standing {
  const say = (what: (t: ReturnType<typeof words>) => string) => ({ en: what(words('en')), cy: what(words('cy')) })
  if (state === 'ended') {
    const on = endedAt ? dayIn(new Date(endedAt)) : day
    return { said: say((t) => t.ended(t.endings[ending as Ending])), isDue: false, since: on }
  }
  const next = consultations.find((one) => one.state !== 'completed')
  if (!next) return { said: say((t) => t.toDecide(length)), isDue: true, since: null }
  const named = (t: ReturnType<typeof words>) => t.named(next.number, t.stages[stageOf(next.number, length)])
  if (next.at) {
    const on = dayIn(new Date(next.at))
    const isOver = on < day
    return {
      said: say((t) => (isOver ? t.toComplete(named(t), t.day(on)) : t.booked(named(t), t.day(on)))),
      isDue: isOver,
      since: on,
    }
  }
  const isDue = next.bookBy <= day
  return { said: say((t) => t.toBook(named(t), t.day(next.suggestedOn))), isDue, since: isDue ? next.bookBy : null }
}
