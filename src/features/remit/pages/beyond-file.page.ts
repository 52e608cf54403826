import { formatShortDay } from '#platform/dates/format-day.ts'
import { LINES_A_PART, listFilePage, partOf } from '#platform/http/list-file.ts'
import { type BeforeThat, selectBeyond } from '../beyond.queries.ts'
import { words } from '../beyond.words.ts'
import { hoursOf } from '../hours-of.ts'
import type { AnswerGiven, BeyondKind } from '../keep-beyond-remit.ts'

/** What was asked beyond the remit, as a file: a line each time, for the meeting with the school. */
export const beyondFilePage = listFilePage({
  name: 'beyond-the-remit',
  query: {},

  part: async (read, _query, before: BeforeThat | undefined) =>
    partOf(await selectBeyond(read, LINES_A_PART + 1, before), ({ onDay, id }) => ({ onDay, id })),

  heading(language) {
    const t = words(language)
    return [t.day, t.school, t.worker, t.kind, t.what, t.askedBy, t.hours, t.answer]
  },

  line({ onDay, schoolName, givenName, familyName, kind, what, askedBy, minutes, answer }, { language }) {
    const t = words(language)
    return [
      formatShortDay(onDay, language),
      schoolName,
      `${givenName} ${familyName}`,
      t.kinds[kind as BeyondKind],
      what,
      askedBy,
      hoursOf(minutes),
      t.answers[answer as AnswerGiven],
    ]
  },
})
