import { csvText } from '#platform/csv.ts'
import { page } from '#platform/http/page.ts'
import { makePdf, template } from '#platform/pdf/make-pdf.ts'
import { periodInWords } from '../link-work/said.ts'
import { linesOfTime, tablesOfTime } from '../time-of-work/tables.ts'
import { askedForTime, type TimeOfWork, timeOfWork } from '../time-of-work/time-of-work.ts'
import { words } from '../time-of-work/time-of-work.words.ts'

const paper = template(new URL('../link-work/link-work.typ', import.meta.url))

export const timeOfWorkCsvPage = page({
  params: {},
  query: askedForTime,
  load: ({ read, query }) => timeOfWork(read, query),
  view: (found, { language }) => ({
    fileName: fileName(found, 'csv'),
    type: 'text/csv; charset=utf-8',
    body: csvText(linesOfTime(found, language)),
  }),
})

export const timeOfWorkPdfPage = page({
  params: {},
  query: askedForTime,
  load: ({ read, query }) => timeOfWork(read, query),
  view(found, { language }) {
    const t = words(language)
    const about = t.heading(found.team.name, periodInWords(found.period, language))
    const meaning = [found.isProtected ? t.introProtected : t.intro, t.leftOut]
    const data = { title: t.title, about, tables: tablesOfTime(found, language), meaning }
    const body = () => makePdf(paper, { title: t.title, language, data, words: { meaning: t.meaning }, footer: about })
    return { fileName: fileName(found, 'pdf'), type: 'application/pdf', body }
  },
})

function fileName({ period }: TimeOfWork, extension: string): string {
  return `time-${period.from}-${period.to}.${extension}`
}
