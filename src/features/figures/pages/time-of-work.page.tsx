import { kindOfContact } from '#features/contacts/contact-words.ts'
import { csvText } from '#platform/csv.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { askedFor, sameAs } from '../link-work/asked.ts'
import { periodInWords } from '../link-work/said.ts'
import { type TimeOfWork, timeOfWork } from '../time-of-work/time-of-work.ts'
import { words } from '../time-of-work/time-of-work.words.ts'

const query = { team: askedFor.team, period: askedFor.period }

/** How long which work took, where and when; and how much of it was beyond the remit (CSW-31). */
export const timeOfWorkPage = page({
  params: {},
  query,
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
        {lines.length === 0 ? <EmptyState heading={t.none} /> : <Tables found={found} language={language} />}
        <p>
          <a href={sameAs('/figures/time/csv', asked)}>{t.csv}</a>
        </p>
      </Layout>
    )
  },
})

export const timeOfWorkCsvPage = page({
  params: {},
  query,
  load: ({ read, query: asked }) => timeOfWork(read, asked),
  view: (found, { language }) => ({
    fileName: `time-${found.period.from}-${found.period.to}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvText(csvLines(found, language)),
  }),
})

function csvLines({ lines }: TimeOfWork, language: Language): string[][] {
  const t = words(language)
  return [
    [t.school, t.month, t.kind, t.hours, t.pieces, t.withoutTime],
    ...lines.map(({ schoolName, month, kind, minutes, pieces, withoutMinutes }) => [
      ...[schoolName ?? t.noSchool, month, kindInWords(kind, language), hours(minutes)],
      ...[pieces, withoutMinutes].map((n) => (n === null ? '' : String(n))),
    ]),
  ]
}

/** With one decimal, as they were written down. */
const hours = (minutes: number) => (minutes / 60).toFixed(1)

function kindInWords(kind: string, language: Language): string {
  const { kinds } = words(language)
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kindOfContact(kind, language)
}

function Tables({ found: { kinds, schools, lines, hasBeyond }, language }: { found: TimeOfWork; language: Language }) {
  const t = words(language)
  const numeric = (text: string) => ({ text, numeric: true })
  const sum = kinds.reduce((all, { minutes }) => all + minutes, 0)
  return (
    <>
      <Table
        caption={t.byKind}
        firstCellIsHeader
        responsive={false}
        columns={[t.kind, numeric(t.hours)]}
        rows={[
          ...kinds.map(({ kind, minutes }) => [kindInWords(kind, language), numeric(hours(minutes))]),
          [t.all, numeric(hours(sum))],
        ]}
      />
      <Table
        caption={hasBeyond ? t.bySchoolAndBeyond : t.bySchool}
        firstCellIsHeader
        responsive={false}
        columns={hasBeyond ? [t.school, numeric(t.ofRemit), numeric(t.beyond)] : [t.school, numeric(t.hours)]}
        rows={schools.map(({ schoolName, minutes, beyond }) => [
          schoolName ?? t.noSchool,
          numeric(hours(minutes)),
          ...(hasBeyond ? [numeric(hours(beyond))] : []),
        ])}
      />
      <Table
        caption={t.byMonth}
        columns={[t.school, t.month, t.kind, numeric(t.hours)]}
        rows={lines
          .slice(0, MOST_ROWS)
          .map(({ schoolName, month, kind, minutes }) => [
            schoolName ?? t.noSchool,
            monthInWords(month, language),
            kindInWords(kind, language),
            numeric(hours(minutes)),
          ])}
      />
    </>
  )
}

/** The whole of a year of many schools is in the file. */
const MOST_ROWS = 150

/** `March 2026`. */
const monthInWords = (month: string, language: Language) => formatDay(`${month}-01`, language).replace(/^1 /, '')

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
