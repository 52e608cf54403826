import { z } from 'zod'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { changeTeam } from '../change-team.ts'
import { words } from '../service.words.ts'
import { teamWithAll } from '../teams.queries.ts'
import { DefinitionFields } from './definition-fields.tsx'
import { definitionForm, definitionOf, typedOf } from './definition-form.ts'

export const editTeamPage = page({
  params: { teamId: z.uuid() },
  form: definitionForm,

  load: ({ read, params }) => teamWithAll(read, params.teamId),
  known: ({ name, definition }) => typedOf(name, definition),
  version: ({ version }) => version,

  view(team, { filled, language }) {
    const t = words(language)
    const title = t.changeTitle(team.name)
    return (
      <Layout title={title} back={`/teams/${team.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.intro}</p>
        <Form version={team.version}>
          <DefinitionFields filled={filled} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await changeTeam(write, params.teamId, { name: value.name, definition: definitionOf(value), version })
    return redirectTo(`/teams/${params.teamId}`, words(language).saved)
  },
})
