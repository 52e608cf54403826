import { formatDay, formatMonthOfYear } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { selectBeyond } from '../beyond.queries.ts'
import { countBySchoolAndMonth, hoursOf } from '../count-beyond.ts'
import type { AnswerGiven, BeyondKind } from '../keep-beyond-remit.ts'
import { words } from '../remit.words.ts'

const MOST = 500

/** What was asked of me, or of those I supervise: by school and month, and each time. */
export const beyondPage = page({
  params: {},

  async load({ read }) {
    const asked = await selectBeyond(read, MOST)
    return { asked, counted: countBySchoolAndMonth(asked) }
  },

  view({ asked, counted }, { language }) {
    const t = words(language).beyond
    return (
      <Layout title={t.title} back="/remit" wide>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <ActionLink href="/remit/beyond/new">{words(language).ask}</ActionLink>
        {asked.length === 0 ? (
          <EmptyState heading={t.none} />
        ) : (
          <>
            <Table
              caption={t.bySchool}
              columns={[
                t.month,
                t.school,
                { text: t.times, numeric: true },
                { text: t.hours, numeric: true },
                { text: t.hoursDone, numeric: true },
              ]}
              rows={counted.map(({ month, schoolName, times, minutesAsked, minutesDone }) => [
                formatMonthOfYear(month, language),
                schoolName,
                times,
                hoursOf(minutesAsked),
                hoursOf(minutesDone),
              ])}
            />
            <Table
              caption={t.each}
              columns={[t.day, t.school, t.worker, t.kind, t.what, t.askedBy, t.answer]}
              rows={asked.map(({ onDay, schoolName, givenName, familyName, kind, what, askedBy, answer }) => [
                formatDay(onDay, language),
                schoolName,
                `${givenName} ${familyName}`,
                t.kinds[kind as BeyondKind],
                what,
                askedBy,
                t.answers[answer as AnswerGiven],
              ])}
            />
            <p>
              <a href="/remit/beyond/csv">{t.file}</a>
            </p>
          </>
        )}
      </Layout>
    )
  },
})
