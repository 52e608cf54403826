import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { yearGroupName, yearGroupsOf } from '#features/schools/year-group.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { listedName } from '../child.ts'
import { classList, NO_SCHOOL } from '../class-list.ts'
import { words } from '../children.words.ts'
import type { MySchool } from '../my-schools.queries.ts'
import { SearchBox } from '../search-box.tsx'

const query = {
  school: z
    .union([z.uuid(), z.literal(NO_SCHOOL)])
    .optional()
    .catch(undefined),
  year: z.coerce.number().int().min(-1).max(14).optional().catch(undefined),
  class: z.string().trim().min(1).max(50).optional().catch(undefined),
  roll: z.enum(['on roll', 'left']).catch('on roll'),
  after: z.uuid().optional().catch(undefined),
}
type Query = z.infer<z.ZodObject<typeof query>>

export const childrenPage = page({
  params: {},
  query,

  async load({ read, query: { year, class: registration, ...asked } }) {
    const list = await classList(read, { ...asked, yearGroup: year, registration })
    read.seen('class list', { children: list.children.map(({ id }) => id), schoolId: list.school?.id })
    return list
  },

  view({ schools, school, children, more }, { query, language, actor }) {
    const t = words(language)
    const title = school ? t.titleOf(school.name) : t.title
    const last = children.at(-1)
    return (
      <Layout title={title} wide>
        <h1>{title}</h1>
        <SearchBox language={language} />
        {may(actor, 'change children') && <ActionLink href="/children/new">{t.add}</ActionLink>}
        {school && may(actor, 'import class lists') && (
          <p>
            <a href={`/schools/${school.id}/class-list`}>{t.readList}</a>
            <br />
            <a href={`/schools/${school.id}/attendance`}>{t.sendAttendance}</a>
          </p>
        )}
        {may(actor, 'propose merges') && (
          <p>
            <a href="/doubles">{t.doubles}</a>
          </p>
        )}
        {schools.length === 0 && <p>{t.noSchools}</p>}
        {school && <Filters {...{ schools, school, query, language }} />}
        {children.length === 0 && schools.length > 0 && <EmptyState heading={t.none}>{t.noneHelp}</EmptyState>}
        {children.length > 0 && (
          <Table
            caption={t.caption}
            captionHidden
            responsive
            brief
            firstCellIsHeader
            columns={[
              t.name,
              { text: t.year, saysItself: true },
              t.class,
              t.born,
              ...(may(actor, 'raise requests') ? [{ text: t.action, saysItself: true }] : []),
            ]}
            rows={children.map((child) => [
              { text: listedName(child), href: `/children/${child.id}` },
              child.yearGroup === null ? '' : yearGroupName(child.nation, child.yearGroup, language),
              child.registration ?? '',
              { text: formatShortDay(child.bornOn, language), nowrap: true },
              ...(may(actor, 'raise requests')
                ? [{ text: t.ask, href: `/requests/new?child=${child.id}`, hiddenText: t.askFor(listedName(child)) }]
                : []),
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: `/children?${nextPage(query, last.id)}`, label: t.next }} />}
      </Layout>
    )
  },
})

interface FiltersProps {
  schools: readonly MySchool[]
  school: MySchool
  query: Query
  language: 'en' | 'cy'
}

function Filters({ schools, school, query, language }: FiltersProps) {
  const t = words(language)
  const years = yearGroupsOf(school).map((year) => ({
    value: String(year),
    text: yearGroupName(school.nation, year, language),
  }))
  return (
    <FilterBar
      action="/children"
      legend={t.filter}
      clearHref={isFiltered(query) ? `/children?school=${school.id}` : undefined}
    >
      {schools.length > 1 && (
        <Select
          id="school"
          name="school"
          label={t.school}
          value={school.id}
          items={[
            ...schools.map(({ id, name }) => ({ value: id, text: name })),
            { value: NO_SCHOOL, text: t.noSchool },
          ]}
        />
      )}
      <Select
        id="year"
        name="year"
        label={t.year}
        value={String(query.year ?? '')}
        items={[{ value: '', text: t.everyYear }, ...years]}
      />
      <Input id="class" name="class" label={t.class} value={query.class ?? ''} width={5} />
      <Select
        id="roll"
        name="roll"
        label={t.roll}
        value={query.roll}
        items={[
          { value: 'on roll', text: t.rolls['on roll'] },
          { value: 'left', text: t.rolls.left },
        ]}
      />
    </FilterBar>
  )
}

function nextPage(query: Query, after: string): string {
  const asked = Object.entries({ ...query, after }).filter(([, value]) => value !== undefined)
  return new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
}

function isFiltered({ year, class: registration, roll: status }: Query): boolean {
  return year !== undefined || registration !== undefined || status !== 'on roll'
}
