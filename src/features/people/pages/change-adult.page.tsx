import { z } from 'zod'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../adults/adults.words.ts'
import { changeAdult } from '../adults/change-adult.ts'
import { ChildBanner } from '../child-banner.tsx'
import { fullNameOf } from './add-adult.page.tsx'
import { AdultFields, adultForm, knownAdult, RelationshipFields, readAdult } from './adult-form.tsx'
import { childAndAdult } from './child-and-adult.ts'

export const changeAdultPage = page({
  params: { childId: z.uuid(), relationshipId: z.uuid() },
  form: adultForm,

  load: ({ read, params }) => childAndAdult(read, params),
  known: ({ adult }) => knownAdult(adult),
  version: ({ adult }) => adult.version,

  view({ child, adult, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.change} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.change}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form version={adult.version}>
          <Fieldset legend={t.whoIsIt} legendSize="m">
            <AdultFields filled={filled} language={language} />
          </Fieldset>
          <Fieldset legend={t.rights} legendSize="m">
            <RelationshipFields filled={filled} language={language} />
          </Fieldset>
          <Button>{t.save}</Button>
        </Form>
        <p>
          <a href={`/children/${child.id}/adults/${adult.id}/end`}>{t.endThis}</a>
        </p>
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await changeAdult(write, params, readAdult(value, fullNameOf(value)), version)
    return redirectTo(`/children/${params.childId}`, words(language).saved)
  },
})
