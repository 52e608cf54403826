import { may } from '#features/access/policy.ts'
import { formatClock, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { Seat } from '../meeting.ts'
import { words } from '../meetings.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { mySeries } from '../series/my-series.ts'

/** The tables at which I sit, each with its next day. */
export const meetingsPage = page({
  params: {},

  async load({ read }) {
    return { series: await mySeries(read), mayStart: may(read.actor, 'start meetings') }
  },

  view({ series, mayStart }, { language }) {
    const t = words(language)
    const n = nouns(language)
    return (
      <Layout title={t.title}>
        <h1>{t.title}</h1>
        <p class="nhsuk-body-l">{t.intro}</p>
        {series.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            columns={[t.meeting, t.where, t.next, t.you]}
            firstCellIsHeader
            rows={series.map((each) => [
              <a href={`/meetings/series/${each.id}`}>{each.name}</a>,
              each.schoolName,
              each.next ? `${formatDay(each.next, language)}, ${formatClock(each.startsAt, language)}` : t.noNext,
              each.mine ? n.seats[each.mine.seat as Seat] : t.notAtTable,
            ])}
          />
        )}
        {mayStart && (
          <Button href="/meetings/new" variant="secondary">
            {t.start}
          </Button>
        )}
      </Layout>
    )
  },
})
