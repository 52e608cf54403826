import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { agreePlan, returnPlan } from '../agreeing/approve-plan.ts'
import { words } from '../agreeing/approve.words.ts'
import { words as planWords } from '../reading/plan.words.ts'
import { words as sendWords } from '../agreeing/send.words.ts'
import { words as versionWords } from '../versions/version.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { AnswerForm, planToAnswer } from './answer-form.tsx'
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

  load: ({ read, params: { planId } }) => planToAnswer(read, planId, 'approve'),
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
        <AnswerForm
          version={plan.version}
          field={filled.field('decision')}
          legend={t.decision}
          yes={{ value: 'agree', text: t.agree, hint: t.agreeHint }}
          no={{ value: 'back', text: t.back, why: filled.field('why') }}
          save={t.save}
        />
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
