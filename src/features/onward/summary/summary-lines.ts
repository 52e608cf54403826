import { nameToUse } from '#features/people/child.ts'
import { fullName } from '#features/people/names.ts'
import { type RelationshipKind, relationshipWords } from '#features/people/relationship.ts'
import { needName } from '#features/needs/need.ts'
import { yearGroupName } from '#features/schools/year-group.ts'
import { ageOn, type Day, dayIn, daysBetween } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Sources } from './sources.ts'
import { words } from './summary.words.ts'

/** The parts of a referral, in the order in which it says them: the child’s own words come before anybody’s of them. */
export const parts = [
  'about',
  'own words',
  'why',
  'needs',
  'hopes',
  'tried',
  'reviews',
  'views',
  'strengths',
  'met',
  'adults',
  'from',
] as const
export type Part = (typeof parts)[number]

/** One thing that a referral may say. Somebody may leave it out, unless it says who the child is or why. */
export interface Line {
  readonly key: string
  readonly part: Part
  readonly text: string
  readonly always?: boolean
}

export interface Writer {
  readonly name: string
  readonly jobTitle: string | null
}

interface About {
  readonly sources: Sources
  readonly why: string
  readonly from: Writer
  readonly today: Day
  readonly language: Language
}

/** Every line that a referral may have, from the record. Nothing is typed twice (HACK-27). */
export function linesFor(about: About): Line[] {
  return [
    ...aboutTheChild(about),
    ...inOwnWords(about),
    { key: 'why', part: 'why', text: about.why, always: true },
    ...whatIsDifficult(about),
    ...hopes(about),
    ...whatWasTried(about),
    ...overTime(about),
    ...whatEachSays(about),
    ...strengths(about),
    ...howOften(about),
    ...whoIsResponsible(about),
    ...whoRefers(about),
  ]
}

/** The text of a referral: its parts with their headings, and in each what was not left out. */
export function writeText(lines: readonly Line[], leftOut: readonly string[], language: Language): string {
  const t = words(language)
  const said = lines.filter(({ key, always }) => always || !leftOut.includes(key))
  return parts
    .map((part) => ({ part, of: said.filter((line) => line.part === part) }))
    .filter(({ of }) => of.length > 0)
    .map(({ part, of }) => [t.headings[part], ...of.map(({ text }) => text)].join('\n'))
    .join('\n\n')
}

function aboutTheChild({ sources: { child, schoolName, nation }, today, language }: About): Line[] {
  const t = words(language)
  const used = nameToUse(child, 'letters')
  const isSafe = child.knownAsSafeWith.includes('letters')
  const facts = [
    t.child(fullName(child), formatDay(child.bornOn, language), ageOn(child.bornOn, today)),
    used !== child.givenName && t.usesName(used),
    isSafe && child.pronouns && t.pronouns(child.pronouns),
    t.atSchool(child.yearGroup === null ? '' : yearGroupName(nation, child.yearGroup, language), schoolName),
  ]
  return [{ key: 'child', part: 'about', text: facts.filter(Boolean).join('; '), always: true }]
}

function inOwnWords({ sources, language }: About): Line[] {
  const t = words(language)
  const { ownWords, childWords, request } = sources
  const line = (key: string, text: string, when: string): Line => ({
    key,
    part: 'own words',
    text: t.saidOn(text, when),
  })
  return [
    ...ownWords.map(({ id, at, words: said }) =>
      line(`said ${id}`, said ?? '', formatDay(dayIn(new Date(at)), language)),
    ),
    ...(childWords ? [line('child words', childWords, t.now)] : []),
    ...(request?.childWords && request.childWords !== childWords
      ? [line('child words then', request.childWords, t.whenAsked)]
      : []),
  ]
}

type Severity = keyof ReturnType<typeof words>['severities']

function whatIsDifficult({ sources: { needs, definition }, today, language }: About): Line[] {
  const t = words(language)
  return needs.map((need): Line => {
    const name = needName(need, definition.needs, language)
    const began = need.startedOn
      ? t.since(name, formatDay(need.startedOn, language), howLong(need.startedOn, need.endedOn ?? today, language))
      : t.sinceUnknown(name)
    const facts = [need.endedOn ? t.ended(began, formatDay(need.endedOn, language)) : began, ratings(need, language)]
    return { key: `need ${need.id}`, part: 'needs', text: `${facts.filter(Boolean).join('. ')}.` }
  })
}

type Need = Sources['needs'][number]

function ratings({ ratings: all }: Need, language: Language): string | undefined {
  const t = words(language)
  const rated = all.filter(({ severity }) => severity !== null)
  const say = (severity: number | null | undefined) => t.severities[String(severity) as Severity]
  const [first, last] = [rated[0], rated.at(-1)]
  if (!first || !last) return undefined
  const change = last.progress ? ` (${t.changes[last.progress as keyof typeof t.changes]})` : ''
  return first === last ? t.ratedOnce(say(last.severity)) : t.rated(say(first.severity), say(last.severity) + change)
}

function hopes({ sources: { aim, request }, language }: About): Line[] {
  const t = words(language)
  return [
    ...(aim ? [{ key: 'aim', part: 'hopes', text: t.aim(aim) } as const] : []),
    ...(request?.hopedFor ? [{ key: 'hoped', part: 'hopes', text: t.hoped(request.hopedFor) } as const] : []),
  ]
}

function whatWasTried({ sources: { actions, request }, language }: About): Line[] {
  const t = words(language)
  const before = request?.whatWasTried
    ? [{ key: 'tried before', part: 'tried', text: t.triedBefore(request.whatWasTried) } as const]
    : []
  return [
    ...before,
    ...actions.map(({ id, what, place, ownerKind, tried, whatHappened, helpful, answeredAt }): Line => {
      const facts = [
        t.action(what, t.places[place as keyof typeof t.places], t.owners[ownerKind]),
        `${t.tried[tried as keyof typeof t.tried]}, ${formatDay(dayIn(new Date(answeredAt!)), language)}`,
        whatHappened && asSentence(whatHappened),
        helpful && t.helpful[helpful as keyof typeof t.helpful],
      ]
      return { key: `action ${id}`, part: 'tried', text: sentences(facts) }
    }),
  ]
}

function overTime({ sources: { reviews }, language }: About): Line[] {
  const t = words(language)
  return reviews.map(({ id, heldOn, progress, rationale }): Line => {
    const how = progress ? t.progress[progress as keyof typeof t.progress] : ''
    return {
      key: `review ${id}`,
      part: 'reviews',
      text: sentences([t.review(formatDay(heldOn!, language), how), rationale && asSentence(rationale)]),
    }
  })
}

function whatEachSays({ sources: { views, request }, language }: About): Line[] {
  const t = words(language)
  return [
    ...views.map(
      ({ consultationId, party, question, words: said }): Line => ({
        key: `view ${consultationId} ${party} ${question}`,
        part: 'views',
        text: t.view(
          t.parties[party as keyof typeof t.parties],
          t.questions[question as keyof typeof t.questions],
          said,
        ),
      }),
    ),
    ...(request?.parentView ? [{ key: 'parents', part: 'views', text: t.parents(request.parentView) } as const] : []),
    ...(request ? [{ key: 'school', part: 'views', text: t.school(request.worry) } as const] : []),
  ]
}

function strengths({ sources: { request }, language }: About): Line[] {
  return request?.strengths
    ? [{ key: 'strengths', part: 'strengths', text: words(language).strengths(request.strengths) }]
    : []
}

function howOften({ sources: { meetings }, language }: About): Line[] {
  const t = words(language)
  return meetings.map(({ kind, count, first, last }): Line => {
    const many = t.counts[kind as keyof typeof t.counts]?.(count) ?? `${kind}: ${count}`
    const [from, to] = [first, last].map((at) => formatDay(dayIn(new Date(at)), language))
    return { key: `met ${kind}`, part: 'met', text: from === to ? t.once(many, from!) : t.between(many, from!, to!) }
  })
}

function whoIsResponsible({ sources: { adults }, language }: About): Line[] {
  const t = words(language)
  const kinds = relationshipWords(language).kinds
  return adults.map(
    ({ id, fullName: name, kind }): Line => ({
      key: `adult ${id}`,
      part: 'adults',
      text: t.adult(name, kinds[kind as RelationshipKind]?.toLowerCase() ?? kind),
    }),
  )
}

function whoRefers({ sources: { teamName, child }, from, language }: About): Line[] {
  const t = words(language)
  const line: Line = { key: 'from', part: 'from', text: t.from(from.name, from.jobTitle ?? '', teamName), always: true }
  return child.hasProtectedAddress
    ? [line, { key: 'protected', part: 'from', text: t.addressProtected, always: true }]
    : [line]
}

/** `3 weeks`, `5 months`, `1 year and 4 months`. */
function howLong(since: Day, until: Day, language: Language): string {
  const t = words(language)
  const days = Math.max(0, daysBetween(since, until))
  const months = Math.floor(days / 30.44)
  if (days < 84) return t.weeks(Math.floor(days / 7))
  return months < 24 ? t.months(months) : t.years(Math.floor(months / 12), months % 12)
}

/** What somebody wrote, on one line: a line of its own is a heading or another thing that is said. */
const asSentence = (text: string) => text.replaceAll(/\s*\n+\s*/g, ' ').trim()

function sentences(facts: readonly (string | null | undefined | false)[]): string {
  return facts
    .filter((fact): fact is string => Boolean(fact))
    .map((fact) => (/[.!?…”"]$/.test(fact) ? fact : `${fact}.`))
    .join(' ')
}
