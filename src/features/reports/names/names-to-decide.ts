import type { Read } from '#platform/context.ts'
import type { ReportShown } from '../find-report.ts'
import { peopleAround, peopleNamedIn } from './people-named.ts'

/** Other people whom a text names, and of whom its author has not said yet why they are in it (P45). */
export async function namesToDecide(
  read: Read,
  { childId, quotes }: Pick<ReportShown, 'childId' | 'quotes'>,
  text: string,
): Promise<string[]> {
  const around = await peopleAround(read, childId, [text])
  const decided = new Set(quotes.flatMap(({ decision, named }) => (decision === 'names kept' ? named : [])))
  return peopleNamedIn(text, around)
    .map(({ name }) => name)
    .filter((name) => !decided.has(name))
}
