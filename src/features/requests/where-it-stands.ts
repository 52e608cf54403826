import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { promisedWithin } from './answer-due.ts'
import type { FoundRequest } from './find-request.ts'
import { isOpen } from './help-request.ts'
import { awaitsManager } from './next-to-answer.ts'
import { nameOf, type PersonAround } from './people-around.ts'
import { words } from './requests.words.ts'

interface Looking {
  readonly language: Language
  readonly today: Day
  readonly actorId: string
}

/** Where a request stands, in plain words: who has it, and by when they promised. Nobody asks and never hears back. */
export function whereItStands(request: FoundRequest, { language, today, actorId }: Looking): readonly string[] {
  const t = words(language).stands
  const { status, people } = request
  const isMine = request.raisedBy === actorId
  const isLateForMe = isMine && isLate(request, today)
  const told = isMine && !isLateForMe ? [t.youAreTold] : []
  const due = [promiseOf(request, language, today), isLateForMe && t.askThem].filter(Boolean).join(' ')

  if (status === 'needs detail') return [isMine ? t.youNeedDetail : t[status](referrerOf(request)), due]
  if (status === 'more detail asked') return [isMine ? t.youAreAsked : t[status](referrerOf(request)), due]
  if (status === 'awaiting screening') return [t[status](nameOrNobody(people.leads.slice(0, 1))), due, ...told]
  if (awaitsManager(request)) {
    return people.managers.length > 0
      ? [t['awaiting agreement'](nameOrNobody(people.managers)), due, ...told]
      : [t.noManager]
  }
  if (status === 'awaiting decision') return [t[status](nameOrNobody(people.supervisors)), due, ...told]
  if (status === 'accepted') return [t[status](nameOrNobody(people.supervisors)), due]
  if (status === 'allocated') return whileHelped(request, language, due)
  return [t[status](answeredBy(request) ?? t.nobody)]

  function nameOrNobody(some: readonly PersonAround[]): string {
    return some.length > 0 ? some.slice(0, 3).map(nameOf).join(t.or) : t.nobody
  }
}

/** What the referrer hears of a case they do not see: who helps, since when, and how to come back. */
function whileHelped(request: FoundRequest, language: Language, due: string): readonly string[] {
  const t = words(language).stands
  const who = helperOf(request) ?? t.nobody
  const { helpedFrom, helpedUntil, definition } = request
  if (helpedUntil) return [t.ended(formatDay(dayIn(helpedUntil), language)), definition.wayBack[language]]
  if (helpedFrom) return [t.begun(who, formatDay(dayIn(helpedFrom), language))]
  return [t.allocated(who), due]
}

/** The status in a word or two, the same wherever it is read. Help that was found goes on to begin and to end. */
export function statusInWords(
  { status, helpedFrom, helpedUntil }: Pick<FoundRequest, 'status'> & { helpedFrom: unknown; helpedUntil: unknown },
  language: Language,
): string {
  const t = words(language)
  if (status !== 'allocated') return t.statuses[status]
  return helpedUntil ? t.helpEnded : helpedFrom ? t.helpBegan : t.statuses.allocated
}

type Promised = Pick<FoundRequest, 'status' | 'answerDueOn'> & { helpedFrom: unknown; helpedUntil: unknown }

/** Late only when it is: the promised day itself is still in time. Somebody found is not yet help that has begun. */
export function isLate(request: Promised, today: Day): boolean {
  const notBegun = request.status === 'allocated' && !request.helpedFrom && !request.helpedUntil
  return (isOpen(request) || notBegun) && request.answerDueOn < today
}

function promiseOf(request: FoundRequest, language: Language, today: Day): string {
  const t = words(language).stands
  const day = formatDay(request.answerDueOn, language)
  if (isLate(request, today)) return t.late(day, promisedWithin(request.status, request.definition) ?? 0)
  return request.status === 'accepted' || request.status === 'allocated' ? t.firstContactPromised(day) : t.promised(day)
}

export const referrerOf = ({ referrerGiven, referrerFamily }: Pick<FoundRequest, 'referrerGiven' | 'referrerFamily'>) =>
  `${referrerGiven} ${referrerFamily}`

function helperOf({ helperGiven, helperFamily }: FoundRequest): string | undefined {
  return helperGiven ? `${helperGiven} ${helperFamily}` : undefined
}

function answeredBy({ steps }: FoundRequest): string | undefined {
  const last = steps.findLast(({ step }) => step === 'screening' || step === 'decision')
  return last && `${last.givenName} ${last.familyName}`
}
