import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { listClusters } from '../cluster.queries.ts'
import { words } from '../clusters.words.ts'

export const clustersPage = page({
  params: {},

  async load({ read }) {
    return { clusters: await listClusters(read) }
  },

  view({ clusters }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/schools">
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {clusters.length === 0 ? (
          <p>{t.none}</p>
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
        {may(actor, 'manage schools') && <Button href="/clusters/new">{t.add}</Button>}
      </Layout>
    )
  },
})
