import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { StatRow } from '#ui/stat-row.tsx'
import { Table } from '#ui/table.tsx'
import { findIssues } from '../find-issues.ts'
import { COUNTED_DAYS } from '../raised.queries.ts'
import type { RaisedAbout } from '../raised-issue.ts'
import { words } from '../raised.words.ts'

type Found = Awaited<ReturnType<typeof findIssues>>

/** What I raised, or what was raised in my team, and how long answers take (CSW-55). */
export const issuesPage = page({
  params: {},
  load: ({ read }) => findIssues(read),

  view({ issues, time, today }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.allTab} back="/today" wide>
        <h1>{t.allTitle}</h1>
        {time && <Times time={time} language={language} />}
        <Button href="/raised/new">{t.raise}</Button>
        {issues.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            caption={t.caption}
            responsive
            firstCellIsHeader
            columns={[t.what, t.child, t.who, t.when, t.state]}
            rows={issues.map((issue) => [
              {
                text: t.abouts[issue.about as RaisedAbout],
                href: `/raised/${issue.id}`,
                hiddenText: [issue.childName, formatShortDay(dayIn(issue.raisedAt), language)]
                  .filter(Boolean)
                  .join(', '),
              },
              issue.childName ?? '',
              issue.raiser,
              formatShortDay(dayIn(issue.raisedAt), language),
              stateOf(issue, today, language),
            ])}
          />
        )}
      </Layout>
    )
  },
})

function stateOf({ answeredAt, dueOn }: Found['issues'][number], today: Found['today'], language: Language): string {
  const t = words(language)
  if (answeredAt) return t.answeredOn(formatShortDay(dayIn(answeredAt), language))
  return (dueOn < today ? t.isLate : t.waits)(formatShortDay(dueOn, language))
}

function Times({ time, language }: { time: NonNullable<Found['time']>; language: Language }) {
  const t = words(language)
  const { answered, open, medianHours } = time
  const figure = medianHours === null ? '–' : String(Math.round(medianHours))
  const note = medianHours === null ? t.noMedian : t.medianNote(answered, COUNTED_DAYS)
  return (
    <StatRow
      stats={[
        { figure: open, words: t.open },
        { figure, words: t.median, note },
      ]}
    />
  )
}
