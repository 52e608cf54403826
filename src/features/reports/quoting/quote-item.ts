import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { changeText } from '../moving.queries.ts'
import type { PeopleAround } from '../names/people-around.ts'
import { type PersonNamed, peopleAround, peopleNamedIn, withoutPeople } from '../names/people-named.ts'
import type { Section } from '../report.ts'
import { say } from '../rules.words.ts'
import { asQuoted, type Quotable, quotablesOf } from './quotable.ts'
import { words } from './quote.words.ts'
import { keepQuote, type NewQuote } from './quoting.queries.ts'
import { loadReportToQuote } from './report-to-quote.ts'

interface Quoting {
  readonly key: string
  /** None: where it fits best. */
  readonly section: Section | null
  readonly decision: 'out' | 'keep' | null
  readonly reason: string | null
}

/**
 * Puts one thing of the record into a report. It is an act of its own: what names other people wants a decision, to take the
 * names out or to keep them for a reason; leaving it out is not choosing it (P45).
 */
export const quoteItem = verb(
  'write reports',
  async (write: Write, reportId: string, quoting: Quoting, version: number) => {
    const { report, quotable } = await loadReportToQuote(write, reportId)
    const { childId, caseId, authorId, text } = report
    const { title, sections } = text
    if (text.version !== version) throw new Conflict()
    const { language } = write.actor
    const item = quotable && quotablesOf(quotable, write.today, language).find(({ key }) => key === quoting.key)
    if (!item) throw new Refused(say.nothingThere, 'item')

    const section = quoting.section ?? item.section
    const around = await peopleAround(write, childId, [asQuoted(item)])
    const quote = decided(item, quoting, { around, instead: words(language).somebody })
    const said = [sections[section], quote.words].filter(Boolean).join('\n')
    await keepQuote(write, { reportId, childId, caseId, authorId }, { ...quote, section })
    if (!(await changeText(write, reportId, { title, sections: { ...sections, [section]: said } }, version)))
      throw new Conflict()
    write.audit('quoted in a report', {
      children: [childId],
      caseId,
      reportId,
      sourceId: item.id,
      decision: quote.decision,
    })
  },
)

function decided(
  item: Quotable,
  { decision, reason }: Quoting,
  { around, instead }: { around: PeopleAround; instead: string },
): Omit<NewQuote, 'section'> {
  const text = asQuoted(item)
  const of = { sourceKind: item.kind, sourceId: item.id }
  const people = peopleNamedIn(text, around)
  const named = people.map(({ name }) => name)
  if (people.length === 0) return { ...of, words: text, named, decision: 'as it is', reason: null }
  if (!decision) throw new Refused(say.decideNames(named.join(', ')), 'decision')
  if (decision === 'keep') {
    if (!reason) throw new Refused(say.whyMissing, 'reason')
    return { ...of, words: text, named, decision: 'names kept', reason }
  }
  return { ...of, words: mustTakeOut(text, people, instead, around), named, decision: 'names taken out', reason: null }
}

function mustTakeOut(text: string, people: readonly PersonNamed[], instead: string, around: PeopleAround): string {
  const masked = withoutPeople(text, people, instead, around)
  if (masked === null) throw new Refused(say.cannotTakeOut, 'decision')
  return masked
}
