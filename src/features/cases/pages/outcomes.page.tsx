import { addDays } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { outcomeName } from '../case-words.ts'
import { chosenOutcomes } from '../help-case.ts'
import { countOutcomes } from '../list/case-list.queries.ts'
import { words } from '../list/list.words.ts'

/** Numbers about cases that the reader sees, and nothing about a child. */
export const outcomesPage = page({
  params: {},

  async load({ read }) {
    const since = addDays(read.today, -365)
    const counted = await countOutcomes(read, new Date(`${since}T00:00:00Z`))
    const of = (outcome: string) => counted.find((row) => row.outcome === outcome)?.cases ?? 0
    return {
      since,
      worked: chosenOutcomes.map((outcome) => ({ outcome, cases: of(outcome) })),
      byItself: of('resolved without intervention'),
    }
  },

  view({ since, worked, byItself }, { language }) {
    const t = words(language)
    const none = byItself === 0 && worked.every(({ cases }) => cases === 0)
    return (
      <Layout title={t.outcomes} back="/cases">
        <h1>{t.outcomes}</h1>
        <p>{t.outcomesCaption(formatDay(since, language))}</p>
        {none ? (
          <p>{t.outcomesNone}</p>
        ) : (
          <Table
            caption={t.worked}
            columns={[t.outcome, { text: t.number, numeric: true }]}
            rows={worked.map(({ outcome, cases }) => [outcomeName(outcome, language), cases])}
          />
        )}
        <p>
          <strong>{t.byItself(byItself)}</strong>
        </p>
        <p>{t.apart}</p>
      </Layout>
    )
  },
})
