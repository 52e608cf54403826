import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { confirmPurpose } from '../confirm-purpose.ts'
import { words } from '../agreeing/confirm.words.ts'
import { words as planPartsWords } from '../reading/plan-parts.words.ts'
import { say } from '../rules.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { AnswerForm, planToAnswer } from './answer-form.tsx'
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

  load: ({ read, params: { planId } }) => planToAnswer(read, planId, 'confirm'),
  version: ({ plan }) => plan.version,

  view(found, { filled, language }) {
    const t = words(language)
    const { plan, draft, today } = found
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>{t.lead(plan.authorName ?? '')}</p>
        <h2>{planPartsWords(language).partsTitle}</h2>
        <PlanParts content={{ ...draft.content, actions: [] }} language={language} today={today} />
        <AnswerForm
          version={plan.version}
          field={filled.field('decision')}
          legend={t.decision}
          yes={{ value: 'yes', text: t.yes, hint: t.yesHint }}
          no={{ value: 'no', text: t.no, why: filled.field('whyNot') }}
          save={t.save}
        />
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
