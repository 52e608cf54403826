import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { findVisits } from '../find-visits.ts'
import type { VisitPlace } from '../visit-plan.ts'
import { words } from '../visits.words.ts'

/** Visits that are made alone: mine, those I wait for, and those of my teams (CSW-45). */
export const visitsPage = page({
  params: {},
  load: ({ read }) => findVisits(read),

  view({ visits }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.allTab} back="/today" wide>
        <h1>{t.allTitle}</h1>
        <p>{t.allHelp}</p>
        {visits.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            caption={t.caption}
            responsive
            firstCellIsHeader
            columns={[t.worker, t.whereKey, t.outAt, t.backBy, t.waits, t.state]}
            rows={visits.map((visit) => [
              { text: visit.worker, href: `/visits/${visit.id}`, hiddenText: formatDateTime(visit.outAt, language) },
              visit.place ? t.places[visit.place as VisitPlace] : t.notForYou,
              formatDateTime(visit.outAt, language),
              formatDateTime(visit.backBy, language),
              visit.told,
              t.states[visit.state],
            ])}
          />
        )}
      </Layout>
    )
  },
})
