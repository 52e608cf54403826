import { csvText } from '#platform/csv.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ALL_SCHOOLS, askedFor, type ByMonth, byMonth, type Sums } from '../roll-ups/by-month.ts'
import { words } from '../roll-ups/by-month.words.ts'
import { inWords } from '../roll-ups/said.ts'

/** What the page shows, of all schools, a number in a line: the same months, the same numbers hidden. */
export const byMonthCsvPage = page({
  params: {},
  query: askedFor,
  load: ({ read, query }) => byMonth(read, query, ALL_SCHOOLS),
  view: (found, { language }) => ({
    fileName: `${found.what.replaceAll(' ', '-')}-${found.year}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvText(lines(found, language)),
  }),
})

function lines({ what, months, lines, all }: ByMonth, language: Language): string[][] {
  const t = words(language)
  const of = (name: string, counts: Sums) => [
    ...months.map((month, n) => [t.counted[what], name, month.slice(0, 7), inWords(counts.months[n]!, language)]),
    [t.counted[what], name, t.columns.year, inWords(counts.year, language)],
  ]
  const head = [t.file.what, t.file.school, t.file.month, t.file.number]
  return [head, ...lines.flatMap((line) => of(line.name || t.noSchool, line)), ...of(t.all, all)]
}
