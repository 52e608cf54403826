import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { listFile, LINES_FOR_A_FILE } from '#platform/http/list-file.ts'
import { page } from '#platform/http/page.ts'
import { isOpen } from '../help-request.ts'
import { listRequests } from '../list.queries.ts'
import { words } from '../list.words.ts'
import { words as requestWords } from '../requests.words.ts'
import { statusInWords } from '../where-it-stands.ts'
import { listQuery, usualFor } from './request-list.page.tsx'

/** The list of requests as a file: what the screen shows under the same filter, in its order, and the pages after it. */
export const requestsFilePage = page({
  params: {},
  query: listQuery,

  async load({ read, query: { show = usualFor(read.actor), school } }) {
    const { requests } = await listRequests(read, { show, schoolId: school }, LINES_FOR_A_FILE)
    read.seen('requests in a file', { children: requests.flatMap(({ childId }) => childId ?? []) })
    return { requests, today: read.today }
  },

  view({ requests, today }, { language }) {
    const t = words(language)
    const unknown = requestWords(language).unknownChild
    return listFile('requests', { today, language }, [
      [t.child, t.status, t.answerBy, t.sent, t.school, t.team],
      ...requests.map((request) => [
        request.childName ?? unknown,
        statusInWords(request, language),
        isOpen(request) ? formatShortDay(request.answerDueOn, language) : '',
        t.by(`${request.referrerGiven} ${request.referrerFamily}`, formatShortDay(dayIn(request.raisedAt), language)),
        request.schoolName,
        request.teamName,
      ]),
    ])
  },
})
