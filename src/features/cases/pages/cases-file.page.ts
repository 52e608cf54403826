import { may } from '#features/access/policy.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { listFile, LINES_FOR_A_FILE } from '#platform/http/list-file.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { lastContact, leadAndTeam, type ListedCase, nextReview, standsAt } from '../case-line.ts'
import { words } from '../list.words.ts'
import { casesInOrder, listCases } from '../list-cases.ts'
import { listQuery } from './cases.page.tsx'

/** The list of cases as a file: what the screen shows under the same filter, in its order, and the pages after it. */
export const casesFilePage = page({
  params: {},
  query: listQuery,

  async load({ read, query: { mine, status } }) {
    const found = await listCases(read, { mine: mine === 'yes', status, before: undefined }, LINES_FOR_A_FILE)
    read.seen('cases in a file', { children: found.map(({ childId }) => childId) })
    return { cases: casesInOrder(found), today: read.today }
  },

  view({ cases, today }, { language, actor }) {
    const t = words(language)
    const works = may(actor, 'work on cases')
    const columns = [t.child, t.school, t.lead, t.stands, t.last, t.action, t.whose, t.due, t.review]
    return listFile('cases', { today, language }, [
      columns,
      ...cases.map((helpCase) => [
        helpCase.childName ?? '',
        helpCase.schoolName,
        leadAndTeam(helpCase),
        standsAt(helpCase, language),
        lastContact(helpCase, works, today, language),
        ...action(helpCase, language),
        nextReview(helpCase, language),
      ]),
    ])
  },
})

function action({ nextAction }: ListedCase, language: Language): string[] {
  if (!nextAction) return [words(language).noAction, '', '']
  return [nextAction.what, nextAction.ownerName, formatShortDay(nextAction.dueOn, language)]
}
