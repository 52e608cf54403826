import { choice, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { addTeam } from '../add-team.ts'
import { serviceName, services } from '../service-name.ts'
import { words } from '../teams.words.ts'

const teamForm = form((language) => {
  const t = words(language)
  return {
    name: text(t.name, t.enterName),
    service: choice(t.startAs, services, t.selectService, { hint: t.startHint }),
  }
})

export const newTeamPage = page({
  params: {},
  form: teamForm,

  async load() {
    return {}
  },

  view(_data, { filled, language }) {
    const t = words(language)
    const { label, ...field } = filled.field('service')
    return (
      <Layout title={t.add} back="/teams" errors={filled.errors}>
        <h1>{t.add}</h1>
        <Form>
          <Input {...filled.field('name')} />
          <Radios
            {...field}
            legend={label}
            legendSize="m"
            items={services.map((service) => ({
              value: service,
              text: serviceName(service, language),
              hint: t.serviceMeans[service],
            }))}
          />
          <Button>{t.add}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { teamId } = await addTeam(write, value)
    return redirectTo(`/teams/${teamId}`, words(language).added(value.name))
  },
})
