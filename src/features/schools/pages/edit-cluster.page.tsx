import { z } from 'zod'
import type { Read, Write } from '#platform/context.ts'
import { pickedMany, text } from '#platform/http/fields.ts'
import { type FilledBy, form, type ValueBy } from '#platform/http/form.ts'
import { toDraw } from '#platform/http/looked-for.ts'
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
import { schoolMeant, schoolsToChoose } from '../find-school.ts'
import { aSchool, SchoolField } from '../school-field.tsx'

const clusterForm = form((language) => {
  const t = words(language)
  return {
    name: text(t.name, t.enterName),
    schoolIds: pickedMany(t.which, t.wrongSchool, { hint: t.whichHint }),
    addedId: aSchool(language, t.addSchool),
  }
})

export const newClusterPage = page({
  params: {},
  form: clusterForm,

  async load({ read, typed }) {
    return toTake(read, typed('addedId'))
  },

  view(others, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.add} back="/clusters" errors={filled.errors}>
        <h1>{t.add}</h1>
        <ClusterForm schools={[]} others={others} filled={filled} language={language} />
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { clusterId } = await addCluster(write, await meant(write, value))
    return redirectTo(`/clusters/${clusterId}`, words(language).added(value.name))
  },
})

export const editClusterPage = page({
  params: { clusterId: z.uuid() },
  form: clusterForm,

  async load({ read, params, typed }) {
    const [cluster, others] = await Promise.all([findCluster(read, params.clusterId), toTake(read, typed('addedId'))])
    return { cluster, others }
  },

  known: ({ cluster }) => ({ name: cluster.name, schoolIds: cluster.schools.map(({ id }) => id) }),
  version: ({ cluster }) => cluster.version,

  view({ cluster, others }, { filled, language }) {
    const title = words(language).changeTitle(cluster.name)
    return (
      <Layout title={title} back={`/clusters/${cluster.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <ClusterForm
          schools={cluster.schools}
          others={others}
          filled={filled}
          language={language}
          version={cluster.version}
        />
      </Layout>
    )
  },

  async post(write, { params: { clusterId }, value, version, language }) {
    const t = words(language)
    const details = await meant(write, value)
    await changeCluster(write, clusterId, { ...details, version })
    // Whoever looks for schools one by one goes on where they are.
    if (details.addedId) return redirectTo(`/clusters/${clusterId}/edit`, t.addedSchool)
    return redirectTo(`/clusters/${clusterId}`, t.saved)
  },
})

/** Few are ticked; one of many is looked for by its name. */
async function toTake(read: Read, typed: readonly string[]) {
  const [few, found] = await Promise.all([schoolsWithoutCluster(read), schoolsToChoose(read, toDraw(typed))])
  return { ...few, found }
}

async function meant(write: Write, value: ValueBy<typeof clusterForm>) {
  return { ...value, addedId: await schoolMeant(write, value.addedId, 'addedId') }
}

interface ClusterFormProps {
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly others: Awaited<ReturnType<typeof toTake>>
  readonly filled: FilledBy<typeof clusterForm>
  readonly language: Language
  readonly version?: number
}

function ClusterForm({ schools, others, filled, language, version }: ClusterFormProps) {
  const t = words(language)
  const { label, values, hint, ...field } = filled.field('schoolIds')
  const toTick = [...schools, ...others.schools]
  return (
    <Form {...(version === undefined ? {} : { version })}>
      <Input {...filled.field('name')} />
      {toTick.length > 0 && (
        <Checkboxes
          {...field}
          hint={others.areMany ? t.whichOfMany : hint}
          value={values}
          legend={label}
          legendSize="m"
          small
          // Of many, those of the cluster alone are here: the field under them finds the others.
          filter={others.areMany ? undefined : t.filterSchools}
          items={toTick.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      {others.areMany && (
        <SchoolField {...filled.field('addedId')} found={others.found} language={language} none={t.addSchool} />
      )}
      <Button>{t.save}</Button>
    </Form>
  )
}
