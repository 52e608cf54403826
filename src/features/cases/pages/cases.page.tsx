import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { statusName } from '../case-words.ts'
import { caseStatuses } from '../help-case.ts'
import { casesInOrder, listCases, PAGE } from '../list/list-cases.ts'
import { words } from '../list/list.words.ts'
import { CaseTable } from './case-table.tsx'

export const listQuery = {
  mine: z.literal('yes').optional().catch(undefined),
  status: z.enum(caseStatuses).optional().catch(undefined),
  at: z.coerce.date().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
}
type ListQuery = z.infer<z.ZodObject<typeof listQuery>>

export const casesPage = page({
  params: {},
  query: listQuery,

  async load({ read, query: { mine, status, at, id } }) {
    const found = await listCases(read, { mine: mine === 'yes', status, before: at && id ? { at, id } : undefined })
    const more = found.length > PAGE
    const isWhole = !more && !at
    const cases = isWhole ? casesInOrder(found) : found.slice(0, PAGE)
    read.seen('cases', { children: cases.map(({ childId }) => childId) })
    return { cases, more, isWhole, today: read.today }
  },

  view({ cases, more, isWhole, today }, { query, language, actor }) {
    const t = words(language)
    const last = cases.at(-1)
    const works = may(actor, 'work on cases')
    const caption = `${query.mine ? t.caption.mine : t.caption.all}, ${isWhole ? t.dueFirst : t.newestFirst}`
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        <Filters query={query} works={works} language={language} />
        {cases.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneWhy}</p>
          </EmptyState>
        ) : (
          <CaseTable cases={cases} caption={caption} knowsOfAll={works} today={today} language={language} />
        )}
        <Pagination
          previous={query.at && { href: `/cases?${kept(query)}`, label: t.newest }}
          next={more && last ? { href: `/cases?${kept(query, last)}`, label: t.older } : undefined}
        />
        {cases.length > 0 && may(actor, 'download lists') && (
          <p>
            <a href={`/cases/csv?${kept(query)}`}>{t.download}</a>
          </p>
        )}
        <p>
          <a href="/cases/outcomes">{t.outcomes}</a>
        </p>
      </Layout>
    )
  },
})

function Filters({ query, works, language }: { query: ListQuery; works: boolean; language: Language }) {
  const t = words(language)
  const statuses = caseStatuses.map((value) => ({ value, text: statusName(value, language) }))
  return (
    <FilterBar clearHref={query.mine || query.status ? '/cases' : undefined}>
      {works && (
        <Checkboxes
          id="mine"
          name="mine"
          value={query.mine ?? ''}
          legend={t.lead}
          small
          items={[{ value: 'yes', text: t.mine }]}
        />
      )}
      <Select
        id="status"
        name="status"
        value={query.status ?? ''}
        label={t.status}
        items={[{ value: '', text: t.notClosed }, ...statuses]}
      />
    </FilterBar>
  )
}

/** The filters as an address, from a case on. */
function kept({ mine, status }: ListQuery, after?: { openedAt: Date; id: string }): string {
  return new URLSearchParams({
    ...(mine && { mine }),
    ...(status && { status }),
    ...(after && { at: after.openedAt.toISOString(), id: after.id }),
  }).toString()
}
