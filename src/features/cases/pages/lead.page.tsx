import { z } from 'zod'
import { peopleOfTeam } from '#features/staff/team-people.ts'
import { longText, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findCaseToSupervise } from '../find-case.ts'
import { changeLeadWorker } from '../members/change-lead-worker.ts'
import { words } from '../members/people.words.ts'
import { AboutACase } from './about-a-case.tsx'

const leadForm = form((language) => {
  const t = words(language).leadForm
  return {
    leadId: picked(t.leadId, t.leadIdMissing),
    why: longText(t.why, t.whyMissing, { hint: t.whyHint }),
  }
})

export const leadPage = page({
  params: { caseId: z.uuid() },
  form: leadForm,

  async load({ read, params }) {
    const helpCase = await findCaseToSupervise(read, params.caseId)
    const team = await peopleOfTeam(read, helpCase.teamId)
    return { helpCase, others: team.filter(({ id }) => id !== helpCase.leadId) }
  },

  view({ helpCase, others }, { filled, language }) {
    const t = words(language).leadForm
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors}>
        <p>{t.now(helpCase.leadName)}</p>
        <Form>
          <Radios
            {...filled.field('leadId')}
            legend={t.leadId}
            items={others.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Textarea {...filled.field('why')} rows={2} />
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, language }) {
    await changeLeadWorker(write, params.caseId, value)
    return redirectTo(`/cases/${params.caseId}`, words(language).leadForm.saved)
  },
})
