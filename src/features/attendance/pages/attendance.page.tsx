import { z } from 'zod'
import { nameToUse, placeOf } from '#features/people/child.ts'
import { findChild } from '#features/people/find-child.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { attendanceOf } from '../attendance.queries.ts'
import { type Attendance, absentOf, attendanceFrom } from '../attendance.ts'
import { words } from '../attendance.words.ts'
import { answeredInWords } from '../how-soon.ts'
import { inOneLine, ofYearInOneLine, percentInWords } from '../in-one-line.ts'
import { schoolYearOf } from '../marks.ts'
import { type Pattern, patternFrom } from '../pattern.ts'
import { WhenAway } from './when-away.tsx'

/** How often a child was at school, year by year, in words and by half-term. */
export const attendancePage = page({
  params: { childId: z.uuid() },

  async load({ read, params: { childId } }) {
    const [child, { marks, asked }] = await Promise.all([findChild(read, childId), attendanceOf(read, childId)])
    read.seen('attendance', { children: [childId] })
    const years = [...Map.groupBy(marks, ({ year }) => year)]
    return {
      child,
      years: years.map(([year, rows]) =>
        yearFrom(
          year,
          rows.map(({ marks }) => marks),
        ),
      ),
      asked,
      today: read.today,
    }
  },

  view({ child, years, asked, today }, { language, actor }) {
    const t = words(language)
    const name = `${nameToUse(child, placeOf(actor))} ${child.familyName}`
    return (
      <Layout title={t.title} back={`/children/${child.id}`} caption={name}>
        <h1>{t.title}</h1>
        {years.length === 0 && <p>{t.none}</p>}
        {years.map((year, place) => (
          <Year
            {...year}
            isLatest={place === 0}
            isNow={year.attendance.year === schoolYearOf(today)}
            language={language}
          />
        ))}
        {years.length > 0 && <p class="nhsuk-hint">{t.howCounted}</p>}
        <AskedWhy asked={asked} language={language} />
      </Layout>
    )
  },
})

function yearFrom(year: number, lines: readonly string[]) {
  return { attendance: attendanceFrom(year, lines), pattern: patternFrom(year, lines) }
}

type Asked = Awaited<ReturnType<typeof attendanceOf>>['asked']

/** On which days nobody knew why, who was to ask, and how soon it was answered (CSW-49). */
function AskedWhy({ asked, language }: { asked: Asked; language: Language }) {
  const t = words(language)
  if (asked.length === 0) return null
  return (
    <Table
      caption={t.askedTitle}
      firstCellIsHeader
      columns={Object.values(t.askedColumns)}
      rows={asked.map((one) => [
        { text: <a href={`/actions/${one.id}`}>{formatDay(one.awayOn!, language)}</a> },
        one.ownerName,
        answeredInWords(one, language),
      ])}
    />
  )
}

interface YearShown {
  readonly attendance: Attendance
  readonly pattern: Pattern | undefined
  readonly isLatest: boolean
  readonly isNow: boolean
  readonly language: Language
}

/** When they are away is said of the latest year, and of those before where it can be. */
function Year({ attendance, pattern, isLatest, isNow, language }: YearShown) {
  const t = words(language)
  const { year, figures, stretches } = attendance
  return (
    <>
      <h2>{t.ofYear(year)}</h2>
      <p>
        <strong>{isNow ? inOneLine(attendance, language) : ofYearInOneLine(attendance, language)}</strong>
      </p>
      <p>{t.away(absentOf(figures), figures.possible, figures.authorised, figures.unauthorised)}</p>
      {stretches.length > 1 && (
        <Table
          caption={`${t.byHalfTerm}: ${t.ofYear(year)}`}
          firstCellIsHeader
          columns={[
            t.columns.when,
            { text: t.columns.percent, numeric: true },
            { text: t.columns.away, numeric: true },
            { text: t.columns.possible, numeric: true },
          ]}
          rows={stretches.map(({ from, to, figures }) => [
            t.fromTo(formatDay(from, language), formatDay(to, language)),
            percentInWords(figures, language),
            String(absentOf(figures)),
            String(figures.possible),
          ])}
        />
      )}
      {(isLatest || pattern) && <WhenAway pattern={pattern} language={language} />}
    </>
  )
}
