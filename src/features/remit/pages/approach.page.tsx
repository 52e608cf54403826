import { z } from 'zod'
import { findCaseToChange } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { day, longText, optionalLongText, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../approach.words.ts'
import { askHowToApproach } from '../ask-how-to-approach.ts'

const approachForm = form((language) => {
  const t = words(language)
  return {
    fromName: text(t.from, t.fromMissing),
    fromRole: text(t.role, t.roleMissing),
    givenOn: day(t.when, { missing: t.whenMissing, wrong: t.whenWrong }),
    points: longText(t.points, t.pointsMissing, { hint: t.pointsHint }),
    risks: optionalLongText(t.risks, { hint: t.risksHint }),
    language: optionalText(t.language),
  }
})

export const approachPage = page({
  params: { caseId: z.uuid() },
  form: approachForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),
  known: ({ today }) => ({ givenOn: today }),

  view({ id, child, place, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back={`/cases/${id}/before`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <Form>
          <Input {...filled.field('fromName')} width="two-thirds" />
          <Input {...filled.field('fromRole')} width="two-thirds" />
          <DateInput {...filled.field('givenOn')} legend={t.when} />
          <Textarea {...filled.field('points')} rows={4} />
          <Textarea {...filled.field('risks')} rows={2} />
          <Input {...filled.field('language')} width="two-thirds" />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await askHowToApproach(write, caseId, value)
    return redirectTo(`/cases/${caseId}/before`, words(language).saved)
  },
})
