import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { endAgreement } from '../end-agreement.ts'
import { teamWithAll } from '../teams.queries.ts'
import { words } from '../teams.words.ts'

const endForm = form((language) => {
  const t = words(language)
  return { lastDay: day(t.lastDay, { missing: t.enterLastDay, wrong: t.wrongLastDay, hint: t.lastDayHint }) }
})

export const endAgreementPage = page({
  params: { teamId: z.uuid(), agreementId: z.uuid() },
  form: endForm,

  async load({ read, params }) {
    const team = await teamWithAll(read, params.teamId)
    const agreement = team.agreements.find(({ id }) => id === params.agreementId)
    if (!agreement) throw new NotFound('Agreement')
    return { team, agreement }
  },

  known: ({ agreement }) => ({ lastDay: agreement.endsOn }),

  view({ team, agreement }, { filled, language }) {
    const t = words(language)
    const title = t.endTitle(team.name, agreement.school)
    const { label, ...field } = filled.field('lastDay')
    return (
      <Layout title={title} back={`/teams/${team.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <Form>
          <DateInput {...field} legend={label} />
          <Button>{t.endIt}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, language }) {
    await endAgreement(write, params.agreementId, value.lastDay)
    return redirectTo(`/teams/${params.teamId}`, words(language).ended)
  },
})
