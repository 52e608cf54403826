import { page } from '#platform/http/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { sameAs } from '../link-work/asked.ts'
import { periodInWords } from '../link-work/said.ts'
import type { FiguresTable } from '../link-work/tables.ts'
import { tablesOfTime } from '../time-of-work/tables.ts'
import { askedForTime, timeOfWork } from '../time-of-work/time-of-work.ts'
import { words } from '../time-of-work/time-of-work.words.ts'
import { TeamAndPeriod } from './team-and-period.tsx'

/** How long which work took, where and when; and how much of it was beyond the remit (CSW-31). */
export const timeOfWorkPage = page({
  params: {},
  query: askedForTime,
  load: ({ read, query: asked }) => timeOfWork(read, asked),

  view(found, { language, query: asked }) {
    const t = words(language)
    const { team, period, isProtected, hasBeyond, lines } = found
    return (
      <Layout title={t.title} back="/figures/link-work" wide>
        <h1>{t.title}</h1>
        <h2 class="nhsuk-heading-m">{t.heading(team.name, periodInWords(period, language))}</h2>
        <p>{isProtected ? t.introProtected : t.intro}</p>
        <p>
          {t.leftOut} {hasBeyond && t.beyondIntro}
        </p>
        <TeamAndPeriod found={found} action="/figures/time" language={language} />
        {lines.length === 0 ? (
          <EmptyState heading={t.none} />
        ) : (
          tablesOfTime(found, language).map((table) => <Figures table={table} />)
        )}
        <p>
          <a href={sameAs('/figures/time/csv', asked)}>{t.csv}</a>
        </p>
        <p>
          <a href={sameAs('/figures/time/pdf', asked)}>{t.pdf}</a>
        </p>
      </Layout>
    )
  },
})

/** A year of many schools is shown from its start; the whole of it is in the files. */
const MOST_ROWS = 150

function Figures({ table: { title, columns, rows } }: { table: FiguresTable }) {
  const last = columns.length - 1
  const isLong = rows.length > MOST_ROWS || columns.length > 3
  // The words come first, the hours after them.
  const firstNumber = isLong ? last : 1
  return (
    <Table
      caption={title}
      firstCellIsHeader={!isLong}
      responsive={isLong}
      columns={columns.map((text, index) => (index >= firstNumber ? { text, numeric: true } : text))}
      rows={rows
        .slice(0, MOST_ROWS)
        .map((cells) => cells.map((text, index) => (index >= firstNumber ? { text, numeric: true } : text)))}
    />
  )
}
