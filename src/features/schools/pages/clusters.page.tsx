import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { listClusters } from '../clusters/cluster.queries.ts'
import { words } from '../clusters/clusters.words.ts'

export const clustersPage = page({
  params: {},
  query: { after: z.uuid().optional().catch(undefined) },

  load: ({ read, query }) => listClusters(read, query.after),

  view({ clusters, more }, { language, actor }) {
    const t = words(language)
    const last = clusters.at(-1)
    return (
      <Layout title={t.title} back="/schools">
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {clusters.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.caption}
            columns={[t.name, t.schools, t.managers]}
            firstCellIsHeader
            responsive
            rows={clusters.map(({ id, name, schools, managers }) => [
              { text: name, href: `/clusters/${id}` },
              t.count(schools.length),
              managers.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', ') || t.noManager,
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: `/clusters?after=${last.id}`, label: t.next }} />}
        {may(actor, 'manage schools') && <Button href="/clusters/new">{t.add}</Button>}
      </Layout>
    )
  },
})
