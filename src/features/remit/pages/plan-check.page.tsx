import { z } from 'zod'
import { findCaseToSupervise } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { checkPlan } from '../check-plan.ts'
import { words } from '../plan-check.words.ts'
import { PlanQuestion, planFields } from '../plan-fields.tsx'
import { standingOf } from '../standing.ts'

const checkForm = form(planFields)

/** The plan came after the work began, or is late: whoever supervises looks at it again. */
export const planCheckPage = page({
  params: { caseId: z.uuid() },
  form: checkForm,

  async load({ read, params: { caseId } }) {
    const [helpCase, { works, check }] = await Promise.all([
      findCaseToSupervise(read, caseId),
      standingOf(read, caseId),
    ])
    return { ...helpCase, works, check }
  },

  view(helpCase, { filled, language }) {
    const t = words(language)
    const { id, child, place, today } = helpCase
    return (
      <Layout title={t.title} back={`/cases/${id}/before`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <Form>
          <PlanQuestion
            beside={helpCase}
            drafted={[]}
            field={(name) => filled.field(name)}
            today={today}
            language={language}
          />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await checkPlan(write, caseId, value)
    return redirectTo(`/cases/${caseId}/before`, words(language).saved)
  },
})
