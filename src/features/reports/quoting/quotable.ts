import { attendanceFrom } from '#features/attendance/attendance.ts'
import { inOneLine } from '#features/attendance/in-one-line.ts'
import { schoolYearOf } from '#features/attendance/marks.ts'
import { patternFrom } from '#features/attendance/pattern.ts'
import { patternInWords } from '#features/attendance/pattern-in-words.ts'
import { progressName } from '#features/cases/case-words.ts'
import type { Progress } from '#features/cases/review.ts'
import { kindOfContact } from '#features/contacts/contact-words.ts'
import { needName } from '#features/needs/need.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Section } from '../report.ts'
import { words } from './quote.words.ts'
import type { loadReportToQuote } from './report-to-quote.ts'

type SourceKind =
  | 'child words'
  | 'aim'
  | 'contact'
  | 'need'
  | 'action'
  | 'review'
  | 'attendance'
  | 'strategy'
  | 'observation'
  | 'assessment'

/** One thing of the record that may be quoted: nothing is, until its author chooses it. */
export interface Quotable {
  readonly key: string
  readonly kind: SourceKind
  readonly id: string | null
  /** Where it would stand, unless the author says otherwise. */
  readonly section: Section
  /** What it is and when, before the words themselves. */
  readonly from: string
  readonly words: string
}

type Found = NonNullable<Awaited<ReturnType<typeof loadReportToQuote>>['quotable']>

/** What may be quoted, in the order of a report’s parts. */
export function quotablesOf(found: Found, today: Day, language: Language): Quotable[] {
  return [
    ...ownWords(found, language),
    ...aim(found, language),
    ...howOften(found, language),
    ...notes(found, language),
    ...measures(found, language),
    ...atSchool(found, today, language),
    ...atReviews(found, language),
    ...whatHelps(found, language),
    ...whatWasTried(found, language),
  ]
}

/** How it reads in a report: where it is from, and the words. */
export function asQuoted({ from, words: said }: Pick<Quotable, 'from' | 'words'>): string {
  return `${from}: ${said}`
}

function ownWords({ childWords, contacts, observations, assessments }: Found, language: Language): Quotable[] {
  const t = words(language)
  const said = (kind: SourceKind, id: string | null, from: string, voice: string | null): Quotable[] =>
    voice?.trim()
      ? [{ key: `${kind}:${id ?? ''}:voice`, kind, id, section: 'words', from, words: `“${oneLine(voice)}”` }]
      : []
  return [
    ...said('child words', null, t.childWords, childWords),
    ...contacts.flatMap(({ id, at, childVoice }) => said('contact', id, t.saidOn(on(at, language)), childVoice)),
    ...observations.flatMap(({ id, at, childVoice }) =>
      said('observation', id, t.saidOn(on(at, language)), childVoice),
    ),
    ...assessments.flatMap(({ id, onDay, childVoice }) =>
      said('assessment', id, t.saidOn(formatDay(onDay, language)), childVoice),
    ),
  ]
}

function aim({ aim: said }: Found, language: Language): Quotable[] {
  return said
    ? [{ key: 'aim::', kind: 'aim', id: null, section: 'purpose', from: words(language).aim, words: said }]
    : []
}

/** Numbers alone: how often, and from when to when. */
function howOften({ met }: Found, language: Language): Quotable[] {
  const t = words(language)
  if (met.length === 0) return []
  const days = met.flatMap(({ first, last }) => [dayIn(new Date(first)), dayIn(new Date(last))]).toSorted()
  const counted = met.map(({ kind, count }) => `${kindOfContact(kind, language)}: ${count}`).join('; ')
  const from = t.metBetween(formatDay(days[0]!, language), formatDay(days.at(-1)!, language))
  return [{ key: 'contact::count', kind: 'contact', id: null, section: 'work', from, words: counted }]
}

function notes({ contacts, observations, assessments }: Found, language: Language): Quotable[] {
  const t = words(language)
  return [
    ...contacts.flatMap(({ id, at, kind, withWhom, content, analysis }): Quotable[] => {
      const section = withWhom.includes('parent or carer') && !withWhom.includes('child') ? 'family' : 'work'
      const from = `${kindOfContact(kind, language)}, ${on(at, language)}`
      const thought = analysis?.trim()
        ? [
            {
              key: `contact:${id}:analysis`,
              kind: 'contact',
              id,
              section: 'progress',
              from: t.thought(from),
              words: oneLine(analysis),
            } as const,
          ]
        : []
      return [{ key: `contact:${id}:content`, kind: 'contact', id, section, from, words: oneLine(content) }, ...thought]
    }),
    ...observations.map(({ id, at, place, seen }): Quotable => {
      const from = t.observed(place, on(at, language))
      return { key: `observation:${id}:seen`, kind: 'observation', id, section: 'progress', from, words: oneLine(seen) }
    }),
    ...assessments.map(({ id, onDay, summary }): Quotable => {
      const from = t.assessed(formatDay(onDay, language))
      return {
        key: `assessment:${id}:summary`,
        kind: 'assessment',
        id,
        section: 'progress',
        from,
        words: oneLine(summary),
      }
    }),
  ]
}

function measures({ needs, definition }: Found, language: Language): Quotable[] {
  const t = words(language)
  const known = readDefinition(definition).needs
  return needs.flatMap((need): Quotable[] => {
    const [first, last] = [need.ratings[0], need.ratings.at(-1)]
    if (!first || !last) return []
    const say = ({ severity, onDay }: typeof first) =>
      t.rated(t.severities[String(severity) as keyof typeof t.severities], formatDay(onDay, language))
    const change = first === last ? say(first) : t.fromTo(say(first), say(last))
    const from = needName(need, known, language)
    return [{ key: `need:${need.id}:`, kind: 'need', id: need.id, section: 'progress', from, words: change }]
  })
}

/** How often, and when mostly not: two things to quote. */
function atSchool({ marks }: Found, today: Day, language: Language): Quotable[] {
  if (marks.length === 0) return []
  const year = schoolYearOf(today)
  const lines = marks.map((line) => line.marks)
  const pattern = patternFrom(year, lines)
  const quotable = (which: string, said: string): Quotable => {
    const about = { kind: 'attendance', id: null, section: 'progress', from: words(language).attendance } as const
    return { ...about, key: `attendance::${which}`, words: said }
  }
  return [
    quotable('', inOneLine(attendanceFrom(year, lines), language)),
    ...(pattern ? [quotable('when', patternInWords(pattern, language).join(' '))] : []),
  ]
}

function atReviews({ reviews }: Found, language: Language): Quotable[] {
  return reviews.flatMap(({ id, heldOn, progress, rationale }): Quotable[] => {
    const said = [progress && progressName(progress as Progress, language), rationale].filter(Boolean).join('. ')
    if (!said) return []
    const from = words(language).review(formatDay(heldOn!, language))
    return [{ key: `review:${id}:`, kind: 'review', id, section: 'progress', from, words: oneLine(said) }]
  })
}

function whatHelps({ strategies }: Found, language: Language): Quotable[] {
  const t = words(language)
  return strategies.map(({ id, situation, what, answer }): Quotable => {
    const said = answer ? `${what} (${t.verdicts[answer as keyof typeof t.verdicts]})` : what
    return {
      key: `strategy:${id}:`,
      kind: 'strategy',
      id,
      section: 'strategies',
      from: oneLine(situation),
      words: oneLine(said),
    }
  })
}

function whatWasTried({ actions }: Found, language: Language): Quotable[] {
  const t = words(language)
  return actions.map(({ id, what, tried, whatHappened, answeredAt }): Quotable => {
    const said = [what, t.tried[tried as keyof typeof t.tried], whatHappened].filter(Boolean).join('. ')
    const from = t.agreedAndAnswered(on(answeredAt!, language))
    return { key: `action:${id}:`, kind: 'action', id, section: 'strategies', from, words: oneLine(said) }
  })
}

const on = (at: Date | string, language: Language) => formatDay(dayIn(new Date(at)), language)

/** What somebody wrote, on one line. */
const oneLine = (text: string) => text.replaceAll(/\s*\n+\s*/g, ' ').trim()
