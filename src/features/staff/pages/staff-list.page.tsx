import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { roleName, roles } from '#features/access/role-name.ts'
import type { Actor } from '#platform/context.ts'
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
import { dutyName } from '../duty-name.ts'
import { words } from '../staff.words.ts'
import { listStaff } from '../staff-list.queries.ts'
import { staffName } from '../staff-member.ts'

const query = {
  name: searched,
  at: searched,
  role: z.enum(roles).optional().catch(undefined),
  show: z.enum(['left', 'no password', 'no second step']).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
}
type Query = z.infer<z.ZodObject<typeof query>>

export const staffListPage = page({
  params: {},
  query,

  async load({ read, query: { name, at, role, show, after } }) {
    const mayAsk = show === 'left' || may(read.actor, 'manage staff')
    return listStaff(read, { name, at, role, show: mayAsk ? show : undefined, after })
  },

  view({ staff, more }, { query, language, actor }) {
    const t = words(language)
    const last = staff.at(-1)
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        {may(actor, 'manage staff') && (
          <>
            <Button href="/staff/new">{t.addStaff}</Button>
            <ActionLink href="/agencies">{t.agencies}</ActionLink>
          </>
        )}
        <Filters query={query} actor={actor} language={language} />
        {staff.length === 0 ? (
          <EmptyState heading={t.nobody}>
            <p>{t.nobodyHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={query.show === 'left' ? t.captionLeft : t.caption}
            columns={[t.name, t.jobTitle, t.worksAt]}
            firstCellIsHeader
            responsive
            rows={staff.map((person) => [
              { text: staffName(person), href: `/staff/${person.id}` },
              person.jobTitle ?? '',
              <Works of={query.show === 'left' ? [] : person.memberships} language={language} />,
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: pathWith(query, last.id), label: t.next }} />}
      </Layout>
    )
  },
})

function Filters({ query, actor, language }: { query: Query; actor: Actor; language: Language }) {
  const t = words(language)
  const isFiltered = Boolean(query.name || query.at || query.role || query.show)
  return (
    <FilterBar clearHref={isFiltered ? '/staff' : undefined}>
      <Input id="name" name="name" label={t.filterName} value={query.name} width={20} />
      <Input id="at" name="at" label={t.filterAt} value={query.at} width={20} />
      <Select
        id="role"
        name="role"
        label={t.filterRole}
        value={query.role ?? ''}
        items={[
          { value: '', text: t.anyRole },
          ...roles.map((role) => ({ value: role, text: roleName(role, language) })),
        ]}
      />
      <Select
        id="show"
        name="show"
        label={t.filterLeft}
        value={query.show ?? ''}
        items={[
          { value: '', text: t.here },
          { value: 'left', text: t.left },
          ...(may(actor, 'manage staff')
            ? [
                { value: 'no password', text: t.peopleNoPassword },
                { value: 'no second step', text: t.peopleNoSecondStep },
              ]
            : []),
        ]}
      />
    </FilterBar>
  )
}

type Membership = Awaited<ReturnType<typeof listStaff>>['staff'][number]['memberships'][number]

function Works({ of, language }: { of: readonly Membership[]; language: Language }) {
  const t = words(language)
  if (of.length === 0) return <>{t.nowhere}</>
  return (
    <>
      {of.map(({ organisation, role, duty, ...year }) => (
        <div>{t.roleAt(duty ? dutyName(duty, language, year) : roleName(role, language), organisation)}</div>
      ))}
    </>
  )
}

/** The next page of the list that is shown: the same filters, after its last row. */
function pathWith({ name, at, role, show }: Query, after: string): string {
  const set = Object.entries({ name, at, role, show, after }).filter(([, value]) => value)
  return `/staff?${new URLSearchParams(set as [string, string][])}`
}
