import { may } from '#features/access/policy.ts'
import type { Actor, Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { type MySeat, runsIt } from '../circles.ts'
import { say } from '../rules.words.ts'
import { selectSeries } from './series.queries.ts'

export type Series = NonNullable<Awaited<ReturnType<ReturnType<typeof selectSeries>['executeTakeFirst']>>>

export async function findSeries(read: Read, seriesId: string): Promise<Series> {
  const series = await selectSeries(read, seriesId).executeTakeFirst()
  if (!series) throw new NotFound('Series')
  return series
}

/** The series, held, for somebody who keeps it. */
export async function holdSeriesToKeep(write: Write, seriesId: string): Promise<Series> {
  const series = await selectSeries(write, seriesId).forUpdate('series').executeTakeFirst()
  if (!series) throw new NotFound('Series')
  if (!mayKeep(series, write.actor)) throw new Refused(say.notYoursToRun)
  return series
}

/**
 * Those who run the meeting. While nobody does, whoever of the school or the team may start one, so that it does not stand
 * still; else nobody seats themselves at a table.
 */
export function mayKeep({ mine, isRun }: { mine: MySeat | null; isRun: boolean }, actor: Actor): boolean {
  return runsIt(mine) || (!isRun && !mine?.agency && may(actor, 'start meetings'))
}
