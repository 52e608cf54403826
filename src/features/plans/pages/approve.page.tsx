import { z } from 'zod'
import { NotFound, Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { agreePlan, returnPlan } from '../approve-plan.ts'
import { words } from '../approve.words.ts'
import { findPlan } from '../find-plan.ts'
import { words as planWords } from '../plan.words.ts'
import { words as sendWords } from '../send.words.ts'
import { words as versionWords } from '../version.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { Changes } from './changes.tsx'
import { PlanParts } from './plan-parts.tsx'

const approveForm = form((language) => {
  const t = words(language)
  return {
    decision: choice(t.decision, ['agree', 'back'], t.missing),
    why: optionalLongText(t.why),
  }
})

/** The plan as it was sent, for whoever is to agree to it or stands in for them: it comes into force, or goes back. */
export const approvePage = page({
  params: { planId: z.uuid() },
  form: approveForm,

  async load({ read, params }) {
    const found = await findPlan(read, params.planId)
    const { draft } = found.plan
    if (!found.may.approve || !draft) throw new NotFound('Plan')
    return { ...found, draft }
  },

  version: ({ plan }) => plan.version,

  view(found, { filled, language }) {
    const t = words(language)
    const { plan, draft, today } = found
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>
          {versionWords(language).writtenBy} {plan.authorName}.
        </p>
        <InsetText>
          <p>{t.whyHere}:</p>
          <AsWritten>{plan.why}</AsWritten>
        </InsetText>
        {plan.content && (
          <Changes
            title={sendWords(language).whatChanged}
            before={plan.content}
            after={draft.content}
            language={language}
          />
        )}
        <h2>{planWords(language).draftTitle}</h2>
        <PlanParts content={draft.content} language={language} today={today} />
        <Form version={plan.version}>
          <Radios
            {...filled.field('decision')}
            legend={t.decision}
            items={[
              { value: 'agree', text: t.agree, hint: t.agreeHint },
              { value: 'back', text: t.back, conditional: <Textarea {...filled.field('why')} rows={3} /> },
            ]}
          />
          <Button>{t.save}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value: { decision, why }, version, language }) {
    const t = words(language)
    if (decision === 'agree') {
      const { childId } = await agreePlan(write, planId, version)
      return redirectTo(`/children/${childId}/plan`, t.agreed)
    }
    if (!why) throw new Refused({ en: words('en').whyMissing, cy: words('cy').whyMissing }, 'why')
    const { childId } = await returnPlan(write, planId, why, version)
    return redirectTo(`/children/${childId}/plan`, t.returned)
  },
})
