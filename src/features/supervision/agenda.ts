import { withChildName } from '#features/access/child-name.ts'
import { prolonged } from '#features/cases/prolonged.ts'
import { caseloadOf } from '#features/teams/caseload.ts'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { type Day, dayIn, daysBetween } from '#platform/dates/day.ts'
import { selectAgendas } from './agenda.queries.ts'

/** A case is talked about when nobody has judged it for so many days, or nobody was met for so many. */
const REVIEWED_WITHIN_DAYS = 42
export const SEEN_WITHIN_DAYS = 14

/** Why a case is on the agenda, the gravest first. */
export type Reason =
  | { readonly is: 'concern' }
  | { readonly is: 'prolonged'; readonly weeks: number; readonly reviews: number }
  | { readonly is: 'no plan'; readonly dueOn: Day | null }
  | { readonly is: 'not seen'; readonly days: number }
  | { readonly is: 'not reviewed'; readonly days: number }

type CaseFound = Awaited<ReturnType<typeof selectAgendas>>[number]['cases'][number]

/** Why this case is to be talked about; nothing when it need not be. */
function reasonsFor(
  { status, openedAt, lastContactAt, discussedAt, concerns, reviews, needs, planCheck }: Omit<CaseFound, 'childId'>,
  limits: ServiceDefinition['prolonged'],
  today: Day,
): Reason[] {
  const opened = dayOf(openedAt)
  const seen = lastContactAt ? dayOf(lastContactAt) : opened
  const judged = [opened, reviews[0]?.heldOn, discussedAt ? dayOf(discussedAt) : null].filter((day) => day != null)
  const lasting = prolonged(
    {
      needsStartedOn: needs.map(({ startedOn }) => startedOn),
      progressAtReviews: reviews.map(({ progress }) => progress),
    },
    limits,
    today,
  )
  const unseen = daysBetween(seen, today)
  const unjudged = daysBetween(judged.toSorted().at(-1)!, today)
  const isUnderWay = status === 'open' || status === 'active'
  return [
    ...((concerns ?? 0) > 0 ? [{ is: 'concern' as const }] : []),
    ...(lasting ? [{ is: 'prolonged' as const, ...lasting }] : []),
    ...(planCheck?.found === 'plan to follow' ? [{ is: 'no plan' as const, dueOn: planCheck.planDueOn }] : []),
    ...(isUnderWay && unseen > SEEN_WITHIN_DAYS ? [{ is: 'not seen' as const, days: unseen }] : []),
    ...(unjudged > REVIEWED_WITHIN_DAYS ? [{ is: 'not reviewed' as const, days: unjudged }] : []),
  ]
}

const GRAVEST: readonly Reason['is'][] = ['concern', 'prolonged', 'no plan', 'not seen', 'not reviewed']

/** Each case with why it is to be talked about, the gravest first, those with no reason last and by name. */
export function inOrder(read: Read, cases: readonly CaseFound[], limits: ServiceDefinition['prolonged']) {
  const rank = ([first]: readonly Reason[]) => (first ? GRAVEST.indexOf(first.is) : GRAVEST.length)
  return cases
    .map((found) => {
      const {
        status,
        reviewOn,
        openedAt,
        lastContactAt,
        discussedAt,
        concerns,
        reviews,
        needs,
        planCheck: _,
        ...row
      } = found
      const reasons = reasonsFor(found, limits, read.today)
      return { ...withChildName(row, read.actor), status, reviewOn, reasons }
    })
    .toSorted((one, other) => rank(one.reasons) - rank(other.reasons))
}

export type Agenda = Awaited<ReturnType<typeof agendasOf>>[number]

/** What is to be decided with each person whom whoever asks supervises: by name, and never by figure. */
export async function agendasOf(read: Read) {
  const found = await selectAgendas(read)
  return found.map(({ definition, cases, ...row }) => {
    const service = readDefinition(definition)
    const shown = inOrder(read, cases, service.prolonged)
    return {
      ...row,
      workload: {
        ...caseloadOf(cases.length, row.wte, service.caseloadPerWte),
        wte: row.wte,
        rightForOne: service.caseloadPerWte,
      },
      cases: shown.filter(({ reasons }) => reasons.length > 0),
      otherCases: shown.filter(({ reasons }) => reasons.length === 0).length,
      isLate: row.dueOn !== null && row.dueOn < read.today,
    }
  })
}

function dayOf(at: Date | string): Day {
  return dayIn(new Date(at))
}
