import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { findCluster } from '../clusters/cluster.queries.ts'
import { words } from '../clusters/clusters.words.ts'

export const clusterPage = page({
  params: { clusterId: z.uuid() },

  load: ({ read, params }) => findCluster(read, params.clusterId),

  view(cluster, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={cluster.name} back="/clusters">
        <h1>{cluster.name}</h1>
        <h2>{t.managers}</h2>
        {cluster.managers.length === 0 && <p>{t.noManagerText}</p>}
        <ul class="nhsuk-list">
          {cluster.managers.map(({ id, givenName, familyName }) => (
            <li>
              <a href={`/staff/${id}`}>{`${givenName} ${familyName}`}</a>
            </li>
          ))}
        </ul>
        <h2>{t.schools}</h2>
        {cluster.schools.length === 0 && <p>{t.noSchools}</p>}
        <ul class="nhsuk-list">
          {cluster.schools.map(({ id, name }) => (
            <li>
              <a href={`/schools/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
        {may(actor, 'manage schools') && <Button href={`/clusters/${cluster.id}/edit`}>{t.change}</Button>}
      </Layout>
    )
  },
})
