import { formatShortDay } from '#platform/dates/format-day.ts'
import { listFile, LINES_FOR_A_FILE } from '#platform/http/list-file.ts'
import { page } from '#platform/http/page.ts'
import { selectBeyond } from '../beyond.queries.ts'
import { hoursOf } from '../count-beyond.ts'
import type { AnswerGiven, BeyondKind } from '../keep-beyond-remit.ts'
import { words } from '../remit.words.ts'

/** What was asked beyond the remit, as a file: a line each time, for the meeting with the school. */
export const beyondFilePage = page({
  params: {},
  load: async ({ read }) => ({ asked: await selectBeyond(read, LINES_FOR_A_FILE), today: read.today }),

  view({ asked, today }, { language }) {
    const t = words(language).beyond
    return listFile('beyond-the-remit', { today, language }, [
      [t.day, t.school, t.worker, t.kind, t.what, t.askedBy, t.hours, t.answer],
      ...asked.map(({ onDay, schoolName, givenName, familyName, kind, what, askedBy, minutes, answer }) => [
        formatShortDay(onDay, language),
        schoolName,
        `${givenName} ${familyName}`,
        t.kinds[kind as BeyondKind],
        what,
        askedBy,
        hoursOf(minutes),
        t.answers[answer as AnswerGiven],
      ]),
    ])
  },
})
