import { csvText } from '#platform/csv.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { whoComesFirst } from '../first/first.ts'
import { words } from '../first/first.words.ts'
import { tablesOfFirst } from '../first/tables.ts'
import { sameAs } from '../link-work/asked.ts'
import { periodInWords } from '../link-work/said.ts'
import { askedForTime } from '../time-of-work/time-of-work.ts'
import { words as timeWords } from '../time-of-work/time-of-work.words.ts'
import { FigureTable } from './figure-table.tsx'
import { TeamAndPeriod } from './team-and-period.tsx'

/** Requests by the groups that come first, and those in none (CSW-39); and how soon an absence was asked about (CSW-49). */
export const firstPage = page({
  params: {},
  query: askedForTime,
  load: ({ read, query }) => whoComesFirst(read, query),

  view(found, { language, query }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/figures/link-work" wide>
        <h1>{t.title}</h1>
        <h2 class="nhsuk-heading-m">
          {timeWords(language).heading(found.team.name, periodInWords(found.period, language))}
        </h2>
        <TeamAndPeriod found={found} action="/figures/first" language={language} />
        {tablesOfFirst(found, language).map((table) => (
          <FigureTable table={table} />
        ))}
        {found.isProtected && <p class="nhsuk-hint">{t.protectedNote}</p>}
        <p>
          <a href={sameAs('/figures/first/csv', query)}>{t.csv}</a>
        </p>
      </Layout>
    )
  },
})

export const firstCsvPage = page({
  params: {},
  query: askedForTime,
  load: ({ read, query }) => whoComesFirst(read, query),
  view: (found, { language }) => ({
    fileName: `first-${found.period.from}-${found.period.to}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvText(asOneTable(tablesOfFirst(found, language))),
  }),
})

/** One under the other, with a line between them. Every line has as many cells as the widest: some programs read no other file. */
function asOneTable(tables: ReturnType<typeof tablesOfFirst>): string[][] {
  const lines = tables.flatMap(({ columns, rows }, n) => [...(n > 0 ? [[]] : []), columns, ...rows])
  const width = Math.max(...lines.map((line) => line.length))
  return lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''))
}
