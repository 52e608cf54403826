import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words as contentWords } from '../content.words.ts'
import {
  indicators,
  type PlanAction,
  type PlanContent,
  type PlanNeed,
  type PlanView,
  type PlanWork,
  sides,
} from '../plan-content.ts'
import { words } from './diff.words.ts'
import { short } from './short.ts'

type Sentences = (string | false)[]

/** What differs between two versions of a plan, in sentences that a parent understands; in the order of the plan. */
export function changesInWords(before: PlanContent, after: PlanContent, language: Language): string[] {
  return [
    ...changesOfNeeds(before, after, language),
    ...changesOfViews(before, after, language),
    ...changesOfActions(before, after, language),
    ...changesOfWorks(before, after, language),
    ...changesOfWellbeing(before, after, language),
    ...changesOfArrangements(before, after, language),
  ].filter((sentence) => sentence !== false)
}

/** Of two lists: what came, what went, and what stayed, each with how it was. */
function compared<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]) {
  const was = new Map(before.map((row) => [row.id, row]))
  const is = new Map(after.map((row) => [row.id, row]))
  return {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !is.has(id)),
    stayed: after.flatMap((row) => (was.has(row.id) ? [{ was: was.get(row.id)!, now: row }] : [])),
  }
}

function changesOfNeeds(before: PlanContent, after: PlanContent, language: Language): Sentences {
  const t = words(language)
  const { added, removed, stayed } = compared(before.needs, after.needs)
  return [
    ...added.map(({ need }) => t.needAdded(short(need))),
    ...removed.map(({ need }) => t.needRemoved(short(need))),
    ...stayed.flatMap(({ was, now }) => changesOfNeed(was, now, language)),
  ]
}

function changesOfNeed(was: PlanNeed, now: PlanNeed, language: Language): Sentences {
  const t = words(language)
  const c = contentWords(language)
  const name = short(now.need)
  const indicatorsNow = now.indicators.map((indicator) => c.indicators[indicator]).join(', ')
  return [
    was.need !== now.need && t.needNow(short(was.need), name),
    was.outcome !== now.outcome && t.outcomeNow(name, short(now.outcome)),
    was.goal !== now.goal && (now.goal ? t.goalNow(name, short(now.goal)) : t.goalGone(name)),
    (was.category !== now.category || was.strand !== now.strand) &&
      t.aboutNow(name, c.categories[now.category], c.strands[now.strand]),
    !sameList(was.indicators, now.indicators) && indicatorsNow !== '' && t.indicatorsNow(name, indicatorsNow),
    moved(was.by, now.by, language, {
      moved: (from, to) => t.byNow(name, from, to),
      set: (to) => t.bySet(name, to),
      gone: () => t.byGone(name),
    }),
  ]
}

function changesOfViews(before: PlanContent, after: PlanContent, language: Language): Sentences {
  const t = words(language)
  const c = contentWords(language)
  const { added, removed, stayed } = compared(before.views, after.views)
  const who = ({ of, name }: PlanView) => name ?? (of === 'child' ? t.theChild : t.aParent)
  return [
    ...added.map((view) =>
      view.words ? t.viewAdded(who(view), short(view.words)) : t.viewWhyNot(who(view), short(view.whyNot ?? '')),
    ),
    ...removed.map((view) => t.viewRemoved(who(view))),
    ...stayed.flatMap(({ was, now }) => [
      (was.words !== now.words || was.whyNot !== now.whyNot) &&
        (now.words ? t.viewNow(who(now), short(now.words)) : t.viewWhyNot(who(now), short(now.whyNot ?? ''))),
      was.agrees !== now.agrees && t.agreesNow(who(now), c.agrees[now.agrees]),
    ]),
  ]
}

function changesOfActions(before: PlanContent, after: PlanContent, language: Language): Sentences {
  const t = words(language)
  const { added, removed, stayed } = compared(before.actions, after.actions)
  return [
    ...added.map(({ what, ownerName, dueOn }) => t.actionAdded(short(what), ownerName, formatDay(dueOn, language))),
    ...removed.map(({ what, ownerName }) => t.actionRemoved(short(what), ownerName)),
    ...stayed.flatMap(({ was, now }) => changesOfAction(was, now, language)),
  ]
}

function changesOfAction(was: PlanAction, now: PlanAction, language: Language): Sentences {
  const t = words(language)
  const what = short(now.what)
  return [
    was.what !== now.what && t.actionNow(short(was.what), what),
    was.ownerName !== now.ownerName && t.ownerNow(what, was.ownerName, now.ownerName),
    was.dueOn !== now.dueOn && t.dueNow(what, formatDay(was.dueOn, language), formatDay(now.dueOn, language)),
    was.guidedBy !== now.guidedBy && (now.guidedBy ? t.guideNow(what, now.guidedBy) : t.guideGone(what)),
  ]
}

function changesOfWorks(before: PlanContent, after: PlanContent, language: Language): Sentences {
  const t = words(language)
  const c = contentWords(language)
  const { added, removed, stayed } = compared(before.works, after.works)
  return [
    ...added.flatMap(
      (work): Sentences => [
        t.workAdded(work.teamName, lower(c.works[work.kind]), short(work.purpose)),
        (work.from !== null || work.until !== null) && t.periodNow(work.teamName, periodInWords(work, language)),
        confirmedInWords(work, language) ?? false,
      ],
    ),
    ...removed.map(({ teamName, kind }) => t.workRemoved(teamName, lower(c.works[kind]))),
    ...stayed.flatMap(({ was, now }) => changesOfWork(was, now, after, language)),
  ]
}

function changesOfWork(was: PlanWork, now: PlanWork, { needs }: PlanContent, language: Language): Sentences {
  const t = words(language)
  const c = contentWords(language)
  const { teamName: team, needId } = now
  const need = needs.find(({ id }) => id === needId)
  const isConfirmedAnew = was.confirmed?.name !== now.confirmed?.name || was.confirmed?.onDay !== now.confirmed?.onDay
  return [
    was.teamId !== now.teamId && t.workTeamNow(was.teamName, team),
    was.kind !== now.kind && t.workKindNow(team, c.works[was.kind], c.works[now.kind]),
    was.purpose !== now.purpose && t.purposeNow(team, short(now.purpose)),
    was.topic !== now.topic && now.topic !== null && t.topicNow(team, short(now.topic)),
    was.needId !== needId && need !== undefined && t.needOfWorkNow(team, short(need.need)),
    (was.from !== now.from || was.until !== now.until) && t.periodNow(team, periodInWords(now, language)),
    isConfirmedAnew && (confirmedInWords(now, language) ?? t.confirmedNoMore(team)),
  ]
}

/** `from 2 March 2026 to 27 March 2026`. */
export function periodInWords({ from, until }: Pick<PlanWork, 'from' | 'until'>, language: Language): string {
  const t = words(language)
  const say = (day: Day) => formatDay(day, language)
  if (from && until) return t.fromUntil(say(from), say(until))
  if (from) return t.fromOn(say(from))
  return until ? t.untilDay(say(until)) : t.noPeriod
}

function confirmedInWords({ teamName, confirmed }: PlanWork, language: Language): string | undefined {
  return confirmed
    ? words(language).confirmedNow(teamName, confirmed.name, formatDay(confirmed.onDay, language))
    : undefined
}

function changesOfWellbeing(before: PlanContent, after: PlanContent, language: Language): Sentences {
  const t = words(language)
  const c = contentWords(language)
  const of = (content: PlanContent, indicator: (typeof indicators)[number]) => content.wellbeing[indicator]
  return [
    ...indicators.flatMap((indicator): Sentences => {
      const name = c.indicators[indicator]
      const [was, now] = [of(before, indicator), of(after, indicator)]
      return [
        text(
          was?.strengths,
          now?.strengths,
          (to) => t.strengthsNow(name, to),
          () => t.strengthsGone(name),
        ),
        text(
          was?.pressures,
          now?.pressures,
          (to) => t.pressuresNow(name, to),
          () => t.pressuresGone(name),
        ),
      ]
    }),
    ...sides.map((side) =>
      text(
        before.world[side],
        after.world[side],
        (to) => t.sideNow(c.sides[side], to),
        () => t.sideGone(c.sides[side]),
      ),
    ),
    ...(['child', 'around'] as const).map((axis) => {
      const name = axis === 'child' ? t.resilienceOfChild : t.resilienceAround
      return text(
        before.resilience[axis],
        after.resilience[axis],
        (to) => t.sideNow(name, to),
        () => t.sideGone(name),
      )
    }),
  ]
}

function changesOfArrangements(before: PlanContent, after: PlanContent, language: Language): Sentences {
  const t = words(language)
  return [
    before.socialWork !== after.socialWork && after.socialWork === true && t.socialWorkYes,
    before.socialWork === true && after.socialWork === false && t.socialWorkNo,
    text(before.contingency, after.contingency, t.contingencyNow, () => t.contingencyGone),
    moved(before.reviewOn, after.reviewOn, language, {
      moved: t.reviewMoved,
      set: t.reviewSet,
      gone: () => (after.noReviewWhy ? t.reviewGone(short(after.noReviewWhy)) : t.reviewGoneOnly),
    }),
  ]
}

type Text = string | null | undefined

function text(was: Text, now: Text, saysNow: (to: string) => string, isGone: () => string): string | false {
  if ((was ?? '') === (now ?? '')) return false
  return now ? saysNow(short(now)) : isGone()
}

interface Moves {
  moved(from: string, to: string): string
  set(to: string): string
  gone(): string
}

function moved(was: Day | null, now: Day | null, language: Language, say: Moves): string | false {
  if (was === now) return false
  if (now === null) return say.gone()
  return was === null
    ? say.set(formatDay(now, language))
    : say.moved(formatDay(was, language), formatDay(now, language))
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value))
}

function lower(said: string): string {
  return said.charAt(0).toLowerCase() + said.slice(1)
}
