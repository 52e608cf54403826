import { withChildName } from '#features/access/child-name.ts'
import type { Read } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { silenceOf } from './message.ts'
import { casesWithMessages } from './messages.queries.ts'

/** How messages go between home and school: by school, and in it by case (CSW-48). */
export async function balanceBySchool(read: Read) {
  const cases = await casesWithMessages(read)
  const named = cases.map(({ balance, openedAt, ...row }) => {
    const counts = balance ?? { fromHome: 0, fromSchool: 0, unanswered: 0, lastOn: null }
    const dates = { lastOn: counts.lastOn, openedOn: dayIn(openedAt) }
    return { ...withChildName(row, read.actor), ...counts, silence: silenceOf(counts, dates, read.today) }
  })
  return [...Map.groupBy(named, ({ schoolId }) => schoolId).values()].map((rows) => ({
    schoolName: rows[0]!.schoolName,
    fromHome: sum(rows.map(({ fromHome }) => fromHome)),
    fromSchool: sum(rows.map(({ fromSchool }) => fromSchool)),
    cases: rows,
  }))
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
