import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { sameAs } from '../link-work/asked.ts'
import { periodInWords } from '../link-work/said.ts'
import type { FiguresTable } from '../link-work/tables.ts'
import { tablesOfTime } from '../time-of-work/tables.ts'
import { askedForTime, type TimeOfWork, timeOfWork } from '../time-of-work/time-of-work.ts'
import { words } from '../time-of-work/time-of-work.words.ts'

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
        <Choices found={found} language={language} />
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

function Choices({ found: { teams, team, periods, period }, language }: { found: TimeOfWork; language: Language }) {
  const t = words(language)
  return (
    <FilterBar legend={t.choose} action="/figures/time">
      {teams.length > 1 && (
        <Select
          id="team"
          name="team"
          label={t.team}
          value={team.id}
          items={teams.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <Select
        id="period"
        name="period"
        label={t.period}
        value={period.id}
        items={periods.map((each) => ({ value: each.id, text: periodInWords(each, language) }))}
      />
    </FilterBar>
  )
}
