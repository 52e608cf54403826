import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { LINES_A_PART, listFilePage } from '#platform/http/list-file.ts'
import { isOpen } from '../help-request.ts'
import { type Listed, listRequests } from '../list/list.queries.ts'
import { words } from '../list/list.words.ts'
import { words as requestWords } from '../requests.words.ts'
import { statusInWords } from '../where-it-stands.ts'
import { listQuery, usualFor } from './request-list.page.tsx'

/** The list of requests as a file: what the screen shows under the same filter, in its order, and the pages after it. */
export const requestsFilePage = listFilePage({
  name: 'requests',
  query: { show: listQuery.show, school: listQuery.school },

  async part(
    read,
    { show = usualFor(read.actor), school },
    after: Pick<Listed, 'afterDay' | 'before' | 'id'> | undefined,
  ) {
    const { requests: rows, more } = await listRequests(read, { show, schoolId: school, ...after }, LINES_A_PART)
    read.seen('requests in a file', { children: rows.flatMap(({ childId }) => childId ?? []) })
    const last = more ? rows.at(-1) : undefined
    return { rows, next: last && { afterDay: last.answerDueOn, before: last.raisedAt, id: last.id } }
  },

  heading(language) {
    const t = words(language)
    return [t.child, t.status, t.answerBy, t.sent, t.school, t.team]
  },

  line(request, { language }) {
    const t = words(language)
    return [
      request.childName ?? requestWords(language).unknownChild,
      statusInWords(request, language),
      isOpen(request) ? formatShortDay(request.answerDueOn, language) : '',
      t.by(`${request.referrerGiven} ${request.referrerFamily}`, formatShortDay(dayIn(request.raisedAt), language)),
      request.schoolName,
      request.teamName,
    ]
  },
})
