import { verb } from '#features/access/verb.ts'
import { holdPage, type NewItem, type PageOfFamily, putOnPage } from '#features/links/shared-page.ts'
import { planInOneText } from '#features/papers/plan-for-family.ts'
import { isGivenTo, reportInOneText } from '#features/reports/report-for-family.ts'
import { isWorkerRole } from '#features/cases/case-role.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { CaseRole } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'
import { whatCanBeShared } from './family.queries.ts'
import { words } from './family.words.ts'
import { roleForFamily } from './role-for-family.ts'
import { say } from './rules.words.ts'

export interface ToPutOnPage {
  readonly actionIds: readonly string[]
  readonly staffIds: readonly string[]
  readonly agreed: string | null
  /** The plan of the child, in plain words. */
  readonly plan?: boolean
  /** Reports that were given to the family to read here. */
  readonly reportIds?: readonly string[]
  readonly next: { readonly words: string; readonly onDay: Day | null } | null
}

type Choice = NonNullable<Awaited<ReturnType<typeof whatCanBeShared>>>
type Action = Choice['actions'][number]

/** Prepares what is to be on a page, to be read as the adult will read it. Nobody outside sees any of it yet. */
export const prepareItems = verb('work on cases', async (write: Write, pageId: string, chosen: ToPutOnPage) => {
  const page = await holdPage(write, pageId)
  const choice = await whatCanBeShared(write, pageId)
  const items = [
    ...actionsOf(chosen, choice, page),
    ...planOf(chosen, choice, page),
    ...reportsOf(chosen, choice, page),
    ...peopleOf(chosen, choice, page),
    ...wordsOf(chosen),
  ]
  if (items.length === 0) throw new Refused(say.nothingChosen)
  await putOnPage(write, page, items, 'prepared')
  write.audit('items prepared', { children: [page.childId], shareId: pageId, items: items.length })
})

interface Whom {
  readonly toName: string
  /** The page is the young person’s own. */
  readonly isYoungPerson: boolean
  readonly everybody: readonly { readonly fullName: string }[]
}

/**
 * Whose action it is to whoever’s page it is: theirs, another’s whom they may know of, or nobody’s that they may.
 * Somebody of the family is that also where the action was written down as a helper’s.
 */
export function whoseAction(
  { ownerKind, ownerName }: Pick<Action, 'ownerKind' | 'ownerName'>,
  { toName, isYoungPerson, everybody }: Whom,
): 'my action' | 'their action' | undefined {
  if (ownerKind === 'young person' && isYoungPerson) return 'my action'
  if (ownerKind === 'parent or carer') return ownerName === toName && !isYoungPerson ? 'my action' : undefined
  const isOfFamily = everybody.some(({ fullName }) => fullName.toLowerCase() === ownerName.toLowerCase())
  return ownerKind === 'partner' && isOfFamily ? undefined : 'their action'
}

function actionsOf({ actionIds }: ToPutOnPage, choice: Choice | undefined, page: PageOfFamily): NewItem[] {
  return actionIds.map((id) => {
    const action = choice?.actions.find((one) => one.id === id)
    if (!action) throw new NotFound('Action')
    const kind = whoseAction(action, { ...page, isYoungPerson: page.ownChannelId !== null })
    if (!kind) throw new Refused(say.somebodyElses, 'actions')
    const { what, dueOn, ownerKind, ownerName } = action
    const t = words(page.language as Language)
    const who = ownerKind === 'young person' ? t.youngPerson : ownerName
    return { kind, aboutId: id, words: what, more: kind === 'my action' ? null : who, onDay: dueOn }
  })
}

function peopleOf({ staffIds }: ToPutOnPage, choice: Choice | undefined, page: PageOfFamily): NewItem[] {
  return [...new Set(staffIds)].map((id) => {
    const person = choice?.people.find((one) => one.id === id)
    if (!person) throw new NotFound('Person')
    const language = page.language as Language
    const { role, why } = roleForFamily(person.caseRole, language, page.ownChannelId !== null)
    const said = [`${person.givenName} ${person.familyName}. ${why}.`, ...employerOf(person.caseRole, choice, language)]
    return { kind: 'person', aboutId: id, words: said.join(' '), more: role }
  })
}

/** Of those who work in the service: who employs them, where the service has said so (CSW-57). */
function employerOf(role: CaseRole, choice: Choice | undefined, language: Language): string[] {
  if (!isWorkerRole(role) || !choice?.definition) return []
  const employer = readDefinition(choice.definition).remit.employer?.[language]
  return employer ? [words(language).employedBy(employer)] : []
}

/** The plan as it is now: when another version is agreed, what is on the page stays as it was read. */
function planOf({ plan }: ToPutOnPage, choice: Choice | undefined, page: PageOfFamily): NewItem[] {
  if (!plan) return []
  if (!choice?.plan) throw new NotFound('Plan')
  return [{ kind: 'our plan', aboutId: choice.plan.id, words: planInOneText(choice.plan, page.language as Language) }]
}

/** As it left, word for word. A report that nobody gave to whoever’s page it is is not there. */
function reportsOf({ reportIds = [] }: ToPutOnPage, choice: Choice | undefined, page: PageOfFamily): NewItem[] {
  return [...new Set(reportIds)].map((id) => {
    const report = choice?.reports.find((one) => one.id === id)
    if (!report || !isGivenTo(report, page)) throw new NotFound('Report')
    const said = reportInOneText(report, page.language as Language)
    return { kind: 'our report', aboutId: id, words: said, more: report.title }
  })
}

function wordsOf({ agreed, next }: ToPutOnPage): NewItem[] {
  return [
    ...(agreed ? [{ kind: 'agreed' as const, words: agreed }] : []),
    ...(next ? [{ kind: 'next' as const, words: next.words, onDay: next.onDay }] : []),
  ]
}
