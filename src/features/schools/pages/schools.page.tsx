import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { searched } from '#platform/http/searched.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { words as registerWords } from '../imports/gias.words.ts'
import { schoolStatuses } from '../school.ts'
import { type Phase, phases } from '../keeping/school-details.ts'
import { listSchools } from '../schools.queries.ts'
import { words } from '../schools.words.ts'

const query = {
  words: searched,
  status: z
    .enum(['all', ...schoolStatuses])
    .optional()
    .catch(undefined),
  phase: z.enum(phases).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
}
type Query = z.infer<z.ZodObject<typeof query>>

const OPEN = ['open', 'open, but proposed to close'] as const

export const schoolsPage = page({
  params: {},
  query,

  async load({ read, query: { words, status, phase, after } }) {
    const statuses = status === 'all' ? schoolStatuses : status && status !== 'open' ? [status] : OPEN
    return listSchools(read, { words, statuses, phase, after })
  },

  view({ schools, more }, { query, language, actor }) {
    const t = words(language)
    const last = schools.at(-1)
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        {may(actor, 'manage schools') && (
          <>
            <Button href="/schools/new">{t.addSchool}</Button>
            <ActionLink href="/schools/import">{registerWords(language).title}</ActionLink>
            <ActionLink href="/clusters">{t.clusters}</ActionLink>
            <ActionLink href="/calendar">{t.areaCalendar}</ActionLink>
            <ActionLink href="/attendance-codes">{t.attendanceCodes}</ActionLink>
          </>
        )}
        <Filters query={query} language={language} />
        {schools.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.caption}
            columns={[t.name, t.phase, t.town, t.status, t.lead]}
            firstCellIsHeader
            responsive
            rows={schools.map(({ id, name, phase, town, status, lead }) => [
              { text: name, href: `/schools/${id}` },
              t.phases[phase as Phase] ?? phase ?? '',
              town ?? '',
              t.statuses[status],
              lead
                ? { text: `${lead.givenName} ${lead.familyName}`, href: `/staff/${lead.id}` }
                : { text: t.noLeadShort, missing: true },
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: pathWith(query, last.id), label: t.next }} />}
      </Layout>
    )
  },
})

function Filters({ query, language }: { query: Query; language: Language }) {
  const t = words(language)
  const isFiltered = Boolean(query.words || query.status || query.phase)
  const others = schoolStatuses.filter((status) => status !== 'open')
  return (
    <FilterBar clearHref={isFiltered ? '/schools' : undefined}>
      <Input id="words" name="words" label={t.filterWords} value={query.words} width={20} />
      <Select
        id="status"
        name="status"
        label={t.filterStatus}
        value={query.status ?? ''}
        items={[
          { value: '', text: t.openOnes },
          ...others.map((status) => ({ value: status, text: t.statuses[status] })),
          { value: 'all', text: t.allOnes },
        ]}
      />
      <Select
        id="phase"
        name="phase"
        label={t.filterPhase}
        value={query.phase ?? ''}
        items={[{ value: '', text: t.anyPhase }, ...phases.map((phase) => ({ value: phase, text: t.phases[phase] }))]}
      />
    </FilterBar>
  )
}

/** The next page of the list that is shown: the same filters, after its last row. */
function pathWith({ words, status, phase }: Query, after: string): string {
  const set = Object.entries({ words, status, phase, after }).filter(([, value]) => value)
  return `/schools?${new URLSearchParams(set as [string, string][])}`
}
