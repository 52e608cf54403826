import { z } from 'zod'
import { longText, optionallyPicked, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { mayApprove, peopleAroundPlan, whereChildOfPlanIs } from '../around-plan.queries.ts'
import { findDraft } from '../find-plan.ts'
import { sendForApproval } from '../agreeing/send-for-approval.ts'
import { words } from '../agreeing/send.words.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { Changes } from './changes.tsx'

const sendForm = form((language) => {
  const t = words(language)
  return {
    why: longText(t.why, t.whyMissing, { hint: t.whyHint }),
    approverId: picked(t.approver, t.approverMissing, { hint: t.approverHint }),
    coverId: optionallyPicked(t.cover, t.cover),
  }
})

/** Sends the draft to somebody who did not write it, with why, and whoever stands in for them. */
export const sendPage = page({
  params: { planId: z.uuid() },
  form: sendForm,

  async load({ read, params }) {
    const [found, around] = await Promise.all([
      findDraft(read, params.planId),
      peopleAroundPlan(read, whereChildOfPlanIs(read, params.planId)),
    ])
    return { ...found, approvers: around.filter((person) => mayApprove(person) && person.id !== read.actor.id) }
  },

  known: ({ plan }) => ({ why: plan.why }),

  view(found, { filled, language }) {
    const t = words(language)
    const { plan, draft, approvers } = found
    const people = approvers.map(({ id, name, place }) => ({ value: id, text: `${name}, ${place}` }))
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        {plan.content && (
          <Changes title={t.whatChanged} before={plan.content} after={draft.content} language={language} />
        )}
        <Form>
          <Textarea {...filled.field('why')} rows={3} />
          <Select
            {...filled.field('approverId')}
            items={[{ value: '', text: writingWords(language).choose }, ...people]}
          />
          <Select {...filled.field('coverId')} items={[{ value: '', text: t.nobody }, ...people]} />
          <Button>{t.send}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value, language }) {
    const { childId } = await sendForApproval(write, planId, value)
    return redirectTo(`/children/${childId}/plan`, words(language).sent)
  },
})
