import { may } from '#features/access/policy.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { LINES_A_PART, listFilePage, partOf } from '#platform/http/list-file.ts'
import type { Language } from '#platform/words.ts'
import { lastContact, leadAndTeam, type ListedCase, nextReview, standsAt } from '../list/case-line.ts'
import { casesInOrder, listCases } from '../list/list-cases.ts'
import { words } from '../list/list.words.ts'
import { listQuery } from './cases.page.tsx'

/** The list of cases as a file: what the screen shows under the same filter, in its order, and the pages after it. */
export const casesFilePage = listFilePage({
  name: 'cases',
  query: { mine: listQuery.mine, status: listQuery.status },

  async part(read, { mine, status }, before: { at: Date; id: string } | undefined) {
    const found = await listCases(read, { mine: mine === 'yes', status, before }, LINES_A_PART + 1)
    const { rows, next } = partOf(found, ({ openedAt, id }) => ({ at: openedAt, id }))
    read.seen('cases in a file', { children: rows.map(({ childId }) => childId) })
    return { rows: before ? rows : casesInOrder(rows), next }
  },

  heading(language) {
    const t = words(language)
    return [t.child, t.school, t.lead, t.stands, t.last, t.action, t.whose, t.due, t.review]
  },

  line: (helpCase, { language, actor, today }) => [
    helpCase.childName ?? '',
    helpCase.schoolName,
    leadAndTeam(helpCase),
    standsAt(helpCase, language),
    lastContact(helpCase, may(actor, 'work on cases'), today, language),
    ...action(helpCase, language),
    nextReview(helpCase, language),
  ],
})

function action({ nextAction }: ListedCase, language: Language): string[] {
  if (!nextAction) return [words(language).noAction, '', '']
  return [nextAction.what, nextAction.ownerName, formatShortDay(nextAction.dueOn, language)]
}
