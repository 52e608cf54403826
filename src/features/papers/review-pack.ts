import { answerInWords, helpfulInWords } from '#features/actions/answer-in-words.ts'
import { attendanceFrom, figuresOf, percentPresent } from '#features/attendance/attendance.ts'
import { inOneLine } from '#features/attendance/in-one-line.ts'
import { placeOf as placeOfMark, schoolYearOf } from '#features/attendance/marks.ts'
import { patternFrom } from '#features/attendance/pattern.ts'
import { patternInWords } from '#features/attendance/pattern-in-words.ts'
import { ownerCalled } from '#features/cases/owner-called.ts'
import { kindOfContact } from '#features/contacts/contact-words.ts'
import { headlineOf } from '#features/contacts/headline.ts'
import { needName } from '#features/needs/need.ts'
import { verdictInWords } from '#features/observations/verdict-in-words.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'
import { words } from './pack.words.ts'
import { findPlanInForce } from './plan-in-force.ts'
import type { PlainPart } from './plain-plan.ts'
import { selectPack } from './review-pack.queries.ts'

type Plan = Awaited<ReturnType<typeof findPlanInForce>>
type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof selectPack>['executeTakeFirst']>>>

/**
 * What a review of a plan looks at, gathered by itself: what the child said, how far each hope has come, contacts, attendance,
 * measures, strategies and actions since the last review, as far as the reader may see each of them (CSW-9). The look at the plan is the line in the log.
 */
export async function reviewPack(read: Read, planId: string, language: Language) {
  const [plan, found] = await Promise.all([findPlanInForce(read, planId), selectPack(read, planId).executeTakeFirst()])
  if (!found) throw new NotFound('Plan')
  return { child: plan.child, place: plan.place, since: found.since, parts: partsOf({ plan, found, read, language }) }
}

interface Pack {
  readonly plan: Plan
  readonly found: Found
  readonly read: Pick<Read, 'today'>
  readonly language: Language
}

/** The child’s own words first. A part of which nothing is known says so: nobody is to think that it was left out. */
function partsOf(pack: Pack): PlainPart[] {
  const t = words(pack.language)
  return [
    { heading: t.voice, lines: voices(pack) },
    { heading: t.goals, lines: goals(pack) },
    { heading: t.measures, lines: measures(pack) },
    { heading: t.strategies, lines: strategies(pack) },
    { heading: t.actions, lines: actions(pack) },
    { heading: t.attendance, lines: attendance(pack) },
    { heading: t.contacts, lines: contacts(pack) },
    { heading: t.assessments, lines: assessments(pack) },
  ].map(({ heading, lines }) => ({ heading, lines: lines.length > 0 ? lines : [t.nothing] }))
}

/** The child’s own words, with the same mark as what they stand in. */
function voices({ found, language }: Pack): string[] {
  const t = words(language)
  const said = [
    ...found.contacts.map(({ at, ...contact }) => ({ ...contact, day: dayIn(new Date(at)) })),
    ...found.assessments.map(({ onDay, ...assessment }) => ({ ...assessment, day: onDay })),
  ]
  return said.flatMap(({ day, childVoice, audience }) =>
    childVoice ? [t.contact(formatShortDay(day, language), t.said(childVoice), forWhom({ audience }, language))] : [],
  )
}

function goals({ plan, found, language }: Pack): string[] {
  const t = words(language)
  return plan.inForce.content.needs.map(({ id, need, goal, outcome }) => {
    const own = found.actions.filter(({ planNeedId }) => planNeedId === id)
    const done = own.filter(({ status }) => status === 'done').length
    return inSentences([need, t.hope(outcome), goal && t.ownWords(goal), own.length > 0 && t.done(done, own.length)])
  })
}

/** Each need as it was first found and as it was found last. */
function measures({ found: { ratings, services }, language }: Pack): string[] {
  const needs = services.flatMap(({ definition }) => readDefinition(definition).needs)
  const byNeed = Map.groupBy(ratings, ({ needId }) => needId)
  return [...byNeed.values()].map((rated) => {
    const [first, last] = [rated[0]!, rated.at(-1)!]
    const t = words(language)
    const day = (one: { onDay: Day }) => formatShortDay(one.onDay, language)
    const hard = (one: { severity: number | null }) => t.severities[String(one.severity) as '0' | '1' | '2' | '3']
    const later = first === last ? [] : [t.later(hard(last), day(last))]
    return [t.rated(needName(first, needs, language), hard(first), day(first)), ...later].join('. ')
  })
}

/** What there is of these, each as a sentence. */
function inSentences(said: readonly (string | false | null | undefined)[]): string {
  return said.flatMap((one) => (one ? [/[.!?”]$/.test(one) ? one : `${one}.`] : [])).join(' ')
}

function strategies({ found, language }: Pack): string[] {
  const t = words(language)
  return found.strategies.map(({ situation, what, answer, onDay, note }) => {
    const looked = answer && onDay && t.looked(formatShortDay(onDay, language), verdictInWords(answer, language))
    return inSentences([t.tried(situation, what), looked || t.notLooked, note])
  })
}

function actions({ plan, found, language }: Pack): string[] {
  const t = words(language)
  return found.actions.map((action) => {
    const { what, dueOn, whatHappened, helpful } = action
    const who = ownerCalled(action, plan.child, plan.place)
    const said = t.action(who, what, formatShortDay(dueOn, language))
    return inSentences([said, answerInWords(action, language), helpfulInWords(helpful, language), whatHappened])
  })
}

function attendance({ found: { marks, since }, read, language }: Pack): string[] {
  if (marks.length === 0) return []
  const year = schoolYearOf(read.today)
  const lines = marks.map((row) => row.marks)
  const pattern = patternFrom(year, lines)
  const isThisYear = lines.length === 1 && schoolYearOf(since) === year
  const percent = isThisYear ? percentPresent(figuresOf(lines[0]!.slice(placeOfMark(since, 'morning')))) : undefined
  return [
    inOneLine(attendanceFrom(year, lines), language),
    ...(percent === undefined ? [] : [words(language).sinceThen(percent)]),
    ...(pattern ? patternInWords(pattern, language) : []),
  ]
}

function contacts({ found, language }: Pack): string[] {
  const t = words(language)
  const counts = found.counts.map(({ kind, attendance: how, count }) =>
    t.count(headlineOf(language, { kind, attendance: how }) || kindOfContact(kind, language), count),
  )
  const each = found.contacts.map((contact) =>
    t.contact(
      formatShortDay(dayIn(new Date(contact.at)), language),
      headlineOf(language, contact),
      forWhom(contact, language),
    ),
  )
  return [...counts, ...each]
}

function assessments({ found, language }: Pack): string[] {
  return found.assessments.map((one) =>
    words(language).contact(formatDay(one.onDay, language), one.summary, forWhom(one, language)),
  )
}

/** What not everybody at a table may read says so. */
function forWhom({ audience }: { readonly audience: string }, language: Language): string {
  return audience === 'service' ? words(language).onlyService : ''
}
