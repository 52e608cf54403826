import { csvText } from '#platform/csv.ts'
import { page } from '#platform/http/page.ts'
import { makePdf, template } from '#platform/pdf/make-pdf.ts'
import type { Language } from '#platform/words.ts'
import { askedFor } from '../link-work/asked.ts'
import { words } from '../link-work/link-work.words.ts'
import { aboutInWords, meaningInWords } from '../link-work/said.ts'
import { tablesOf } from '../link-work/tables.ts'
import { type LinkWork, linkWork } from '../link-work/the-figures.ts'

const paper = template(new URL('../link-work/link-work.typ', import.meta.url))

/** Every number in a line of its own, with where it stands on the page; then what it means. A few hundred lines at most. */
export const linkWorkCsvPage = page({
  params: {},
  query: askedFor,
  load: ({ read, query }) => linkWork(read, query),
  view: (found, { language }) => ({
    fileName: fileName(found, 'csv'),
    type: 'text/csv; charset=utf-8',
    body: csvText(lines(found, language)),
  }),
})

export const linkWorkPdfPage = page({
  params: {},
  query: askedFor,
  load: ({ read, query }) => linkWork(read, query),
  view(found, { language }) {
    const t = words(language)
    const [title, about] = aboutInWords(found, language)
    const data = { title, about, tables: tablesOf(found, language), meaning: meaningInWords(found, language) }
    const body = () => makePdf(paper, { title: t.title, language, data, words: { meaning: t.meaning }, footer: title })
    return { fileName: fileName(found, 'pdf'), type: 'application/pdf', body }
  },
})

function lines(found: LinkWork, language: Language): string[][] {
  const t = words(language)
  const numbers = tablesOf(found, language).flatMap(({ title, columns, rows }) =>
    rows.flatMap(([name = '', ...cells]) => cells.map((cell, index) => [title, name, columns[index + 1] ?? '', cell])),
  )
  const about = [...aboutInWords(found, language), ...meaningInWords(found, language)]
  return [[t.part, t.row, t.column, t.value], ...numbers, ...about.map((line) => [t.meaning, line, '', ''])]
}

function fileName({ period }: LinkWork, extension: string): string {
  return `link-work-${period.from}-${period.to}.${extension}`
}
