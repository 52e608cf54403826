import { z } from 'zod'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { endPlan } from '../reviewing/end-plan.ts'
import { words } from '../reviewing/end.words.ts'
import { findPlanToWrite } from '../find-plan.ts'
import { AboutAPlan } from './about-a-plan.tsx'

const endForm = form((language) => {
  const t = words(language)
  return { why: longText(t.why, t.whyMissing) }
})

/** Ends a plan, with why. */
export const endPlanPage = page({
  params: { planId: z.uuid() },
  form: endForm,
  load: ({ read, params }) => findPlanToWrite(read, params.planId),

  view(found, { filled, language }) {
    const t = words(language)
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>{t.lead}</p>
        <Form>
          <Textarea {...filled.field('why')} rows={3} />
          <Button variant="warning">{t.end}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value, language }) {
    const { childId } = await endPlan(write, planId, value.why)
    return redirectTo(`/children/${childId}`, words(language).ended)
  },
})
