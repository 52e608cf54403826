import { z } from 'zod'
import { pickedMany, text } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { findCluster, schoolsWithoutCluster } from '../clusters/cluster.queries.ts'
import { words } from '../clusters/clusters.words.ts'
import { addCluster, changeCluster } from '../clusters/keep-clusters.ts'

const clusterForm = form((language) => {
  const t = words(language)
  return {
    name: text(t.name, t.enterName),
    schoolIds: pickedMany(t.which, t.wrongSchool, { hint: t.whichHint }),
  }
})

export const newClusterPage = page({
  params: {},
  form: clusterForm,

  async load({ read }) {
    return { schools: await schoolsWithoutCluster(read) }
  },

  view({ schools }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.add} back="/clusters" errors={filled.errors}>
        <h1>{t.add}</h1>
        <ClusterForm schools={schools} filled={filled} language={language} />
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { clusterId } = await addCluster(write, value)
    return redirectTo(`/clusters/${clusterId}`, words(language).added(value.name))
  },
})

export const editClusterPage = page({
  params: { clusterId: z.uuid() },
  form: clusterForm,

  async load({ read, params }) {
    const [cluster, others] = await Promise.all([findCluster(read, params.clusterId), schoolsWithoutCluster(read)])
    return { cluster, schools: [...cluster.schools, ...others] }
  },

  known: ({ cluster }) => ({ name: cluster.name, schoolIds: cluster.schools.map(({ id }) => id) }),
  version: ({ cluster }) => cluster.version,

  view({ cluster, schools }, { filled, language }) {
    const title = words(language).changeTitle(cluster.name)
    return (
      <Layout title={title} back={`/clusters/${cluster.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <ClusterForm schools={schools} filled={filled} language={language} version={cluster.version} />
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await changeCluster(write, params.clusterId, { ...value, version })
    return redirectTo(`/clusters/${params.clusterId}`, words(language).saved)
  },
})

interface ClusterFormProps {
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly filled: FilledBy<typeof clusterForm>
  readonly language: Language
  readonly version?: number
}

function ClusterForm({ schools, filled, language, version }: ClusterFormProps) {
  const t = words(language)
  const { label, values, ...field } = filled.field('schoolIds')
  return (
    <Form {...(version === undefined ? {} : { version })}>
      <Input {...filled.field('name')} />
      <Checkboxes
        {...field}
        value={values}
        legend={label}
        legendSize="m"
        small
        filter={t.filterSchools}
        items={schools.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button>{t.save}</Button>
    </Form>
  )
}
