import { may } from '#features/access/policy.ts'
import { formatMonth } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { askedFor, type ByMonth, byMonth, type Sums } from '../roll-ups/by-month.ts'
import { words } from '../roll-ups/by-month.words.ts'
import { addressOf, inWords } from '../roll-ups/said.ts'
import { words as teamWords } from '../which-team.words.ts'
import { AllOfManyTeams, OneOfManyTeams } from './one-of-many-teams.tsx'

/** Requests, cases, contacts and waits by school and month, each with what it means. No member of staff is counted. */
export const byMonthPage = page({
  params: {},
  query: askedFor,

  load: ({ read, query }) => byMonth(read, query),

  view(found, { language, query, actor }) {
    const t = words(language)
    const { what, months, lines, all, half, waited, isProtected, more, tooManyTeams } = found
    const last = lines.at(-1)
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        <Choices found={found} language={language} />
        {tooManyTeams && <WhichTeam found={found} language={language} />}
        <h2>{t.counted[what]}</h2>
        <p>{t.meanings[what]}</p>
        {half !== undefined && <p>{t.half(waited === 'hidden' ? null : waited, half)}</p>}
        {lines.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            caption={t.counted[what]}
            captionHidden
            scroll
            firstCellIsHeader
            columns={[
              t.columns.school,
              ...months.map((month) => ({ text: formatMonth(month, language), numeric: true })),
              { text: t.columns.year, numeric: true },
            ]}
            rows={[...lines.map((line) => rowOf(line, line.name || t.noSchool, language)), rowOf(all, t.all, language)]}
          />
        )}
        {isProtected && <p class="nhsuk-hint">{t.hiddenMeaning}</p>}
        <p>
          <a href={addressOf('/figures/csv', query)}>{t.csv}</a>
        </p>
        {may(actor, 'see link work figures') && (
          <p>
            <a href="/figures/link-work">{t.ofATeam}</a>
          </p>
        )}
        {more && last && (
          <Pagination
            next={{ href: addressOf('/figures', { ...query, after: last.name, id: last.schoolId }), label: t.next }}
          />
        )}
      </Layout>
    )
  },
})

function rowOf({ months, year }: Sums, name: string, language: Language) {
  return [name, ...[...months, year].map((n) => ({ text: inWords(n, language), numeric: true }))]
}

function WhichTeam({ found: { what, year, team, teamName }, language }: { found: ByMonth; language: Language }) {
  const choose = addressOf('/figures/teams', { what, year })
  if (!team) return <AllOfManyTeams choose={choose} language={language} />
  const all = addressOf('/figures', { what, year })
  return <OneOfManyTeams team={teamName} choose={choose} all={all} language={language} />
}

/** A form that only looks. */
function Choices({ found, language }: { found: ByMonth; language: Language }) {
  const t = words(language)
  const ofTeams = teamWords(language)
  const { what, measures, year, thisYear, team, teams, tooManyTeams } = found
  const years = Array.from({ length: 10 }, (_, back) => thisYear - back)
  return (
    <form method="get" action="/figures">
      <Select
        id="what"
        name="what"
        label={t.what}
        value={what}
        items={measures.map((each) => ({ value: each, text: t.counted[each] }))}
      />
      <Select
        id="year"
        name="year"
        label={t.year}
        value={String(year)}
        items={years.map((each) => ({ value: String(each), text: t.years(each) }))}
      />
      {tooManyTeams && team && <input type="hidden" name="team" value={team} />}
      {teams.length > 1 && (
        <Select
          id="team"
          name="team"
          label={ofTeams.team}
          value={team ?? ''}
          items={[{ value: '', text: ofTeams.allTeams }, ...teams.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      <Button variant="secondary">{t.show}</Button>
    </form>
  )
}
