import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { serviceName } from '../service-name.ts'
import { listTeams } from '../teams.queries.ts'
import { words } from '../teams.words.ts'

export const teamsPage = page({
  params: {},
  query: { after: z.uuid().optional().catch(undefined) },

  load: ({ read, query }) => listTeams(read, query.after),

  view({ teams, more }, { language, actor }) {
    const t = words(language)
    const last = teams.at(-1)
    return (
      <Layout title={t.title}>
        <h1>{t.title}</h1>
        {may(actor, 'manage teams') && <Button href="/teams/new">{t.add}</Button>}
        {teams.length === 0 ? (
          <EmptyState heading={t.none} />
        ) : (
          <Table
            caption={t.caption}
            columns={[t.name, t.service, { text: t.people, numeric: true }, { text: t.schools, numeric: true }]}
            firstCellIsHeader
            responsive
            rows={teams.map(({ id, name, service, people, schools }) => [
              { text: name, href: `/teams/${id}` },
              serviceName(service, language),
              people ?? 0,
              schools ?? 0,
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: `/teams?after=${last.id}`, label: t.next }} />}
      </Layout>
    )
  },
})
