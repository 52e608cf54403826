import type { PlanAction, PlanContent, PlanNeed, PlanWork } from '#features/plans/plan-content.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './plain-plan.words.ts'

export const readers = ['child', 'parent or carer'] as const
/** For whom the plan is put into plain words. */
export type Reader = (typeof readers)[number]

export interface PlainPart {
  readonly heading: string
  readonly lines: readonly string[]
}

export interface PlanInForce {
  readonly content: PlanContent
  /** What the child is called there. */
  readonly name: string
  /** Whom to talk to about it. */
  readonly authorName: string
  readonly reviewOn: Day | null
}

/**
 * The plan in force in plain words, made from what it says and nothing else. What is for somebody else is not in it: a child’s copy
 * says nothing of what is for the parent, and nobody’s copy says what another adult of the family said or has to do by name.
 */
export function plainPlan(plan: PlanInForce, reader: Reader, language: Language): PlainPart[] {
  const t = words(language)[reader === 'child' ? 'child' : 'parent']
  const { content, name, authorName, reviewOn } = plan
  const needs = content.needs.filter((need) => isFor(need, reader))
  const left = new Set(content.needs.filter((need) => !isFor(need, reader)).map(({ id }) => id))
  const isTheirs = ({ needId }: { readonly needId: string | null }) => needId === null || !left.has(needId)
  const parts = [
    { heading: t.what, lines: [t.whatItIs(name)] },
    { heading: t.hard, lines: needs.flatMap((need) => aboutNeed(need, reader, language)) },
    { heading: t.helpers, lines: content.works.filter(isTheirs).flatMap((work) => aboutWork(work, reader, language)) },
    {
      heading: t.doing,
      lines: content.actions.filter(isTheirs).map((action) => aboutAction(action, reader, language)),
    },
    { heading: t.said, lines: whatTheChildSaid(plan, reader, language) },
    { heading: t.next, lines: [reviewOn ? t.nextOn(formatDay(reviewOn, language)) : t.noNext(authorName)] },
    { heading: t.no, lines: [t.noText(authorName)] },
    { heading: t.worried, lines: [t.worriedText] },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** One text, for a page that keeps no headings. */
export function inOneText(parts: readonly PlainPart[]): string {
  return parts.map(({ heading, lines }) => [heading, ...lines].join('\n')).join('\n\n')
}

function isFor({ strand }: PlanNeed, reader: Reader): boolean {
  return reader !== 'child' || strand !== 'parent'
}

function aboutNeed({ need, goal, outcome }: PlanNeed, reader: Reader, language: Language): string[] {
  const t = words(language)[reader === 'child' ? 'child' : 'parent']
  return [need, ...(goal ? [t.goal(goal)] : []), t.hope(outcome)]
}

function aboutWork({ teamName, purpose, from, until }: PlanWork, reader: Reader, language: Language): string[] {
  const t = words(language)[reader === 'child' ? 'child' : 'parent']
  const when = until
    ? t.between(from ? formatDay(from, language) : null, formatDay(until, language))
    : from && t.from(formatDay(from, language))
  return [t.helps(teamName), purpose, ...(when ? [when] : [])]
}

function aboutAction({ what, ownerKind, ownerName, dueOn }: PlanAction, reader: Reader, language: Language): string {
  const t = words(language)[reader === 'child' ? 'child' : 'parent']
  const who = ownerKind === 'young person' ? t.you : ownerKind === 'parent or carer' ? t.atHome : ownerName
  return t.does(who, what, formatDay(dueOn, language))
}

/** The child’s own words: to themselves, and to an adult of the family only that they were asked. */
function whatTheChildSaid({ content }: PlanInForce, reader: Reader, language: Language): string[] {
  const t = words(language)[reader === 'child' ? 'child' : 'parent']
  if (reader !== 'child') return [t.askTheChild]
  const said = content.views.flatMap((view) => (view.of === 'child' && view.words ? [t.youSaid(view.words)] : []))
  return said.length > 0 ? said : [t.askTheChild]
}
