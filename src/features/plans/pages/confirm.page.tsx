import { z } from 'zod'
import { NotFound, Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { confirmPurpose } from '../confirm-purpose.ts'
import { words } from '../confirm.words.ts'
import { findPlan } from '../find-plan.ts'
import { words as planPartsWords } from '../plan-parts.words.ts'
import { say } from '../rules.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { PlanParts } from './plan-parts.tsx'

/** For the child’s social worker: what each team would be there for, and whether that is so (CSW-13). */
export const confirmPage = page({
  params: { planId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      decision: choice(t.decision, ['yes', 'no'], t.missing),
      whyNot: optionalLongText(t.whyNot),
    }
  }),

  async load({ read, params }) {
    const found = await findPlan(read, params.planId)
    const { draft } = found.plan
    if (!found.may.confirm || !draft) throw new NotFound('Plan')
    return { ...found, draft }
  },

  version: ({ plan }) => plan.version,

  view(found, { filled, language }) {
    const t = words(language)
    const { plan, draft, today } = found
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>{t.lead(plan.authorName ?? '')}</p>
        <h2>{planPartsWords(language).partsTitle}</h2>
        <PlanParts content={{ ...draft.content, actions: [] }} language={language} today={today} />
        <Form version={plan.version}>
          <Radios
            {...filled.field('decision')}
            legend={t.decision}
            items={[
              { value: 'yes', text: t.yes, hint: t.yesHint },
              { value: 'no', text: t.no, conditional: <Textarea {...filled.field('whyNot')} rows={3} /> },
            ]}
          />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value: { decision, whyNot }, version, language }) {
    const t = words(language)
    if (decision === 'no' && !whyNot) throw new Refused(say.whyNotConfirmed, 'whyNot')
    const { childId } = await confirmPurpose(write, planId, { whyNot: decision === 'no' ? whyNot : null }, version)
    return redirectTo(`/children/${childId}/plan`, decision === 'no' ? t.notConfirmed : t.confirmed)
  },
})
