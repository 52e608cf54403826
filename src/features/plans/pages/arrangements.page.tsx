import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { choice, optionalDay, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../writing/arrangements.words.ts'
import { changePlan } from '../writing/change-plan.ts'
import { words as confirmWords } from '../agreeing/confirm.words.ts'
import { findDraft } from '../find-plan.ts'
import { keepArrangements } from '../writing/parts.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'

const arrangementsForm = form((language) => {
  const t = words(language)
  return {
    socialWork: choice(t.socialWork, ['yes', 'no'], t.socialWorkMissing),
    contingency: optionalLongText(t.contingency),
    reviewOn: optionalDay(t.reviewOn, { wrong: aRealDay[language] }),
    noReviewWhy: optionalLongText(t.noReviewWhy),
  }
})

/** Whether social work is involved, what happens if things go otherwise, and when the plan is looked at again. */
export const arrangementsPage = page({
  params: { planId: z.uuid() },
  form: arrangementsForm,
  load: ({ read, params }) => findDraft(read, params.planId),
  known: ({ draft: { content } }) => keepArrangements(content).fields(content),
  version: ({ draft }) => draft.edits.arrangements ?? 0,

  view(found, { filled, language }) {
    const t = words(language)
    const { title, socialWork, yes, yesHint, no, reviewOn } = t
    return (
      <AboutAPlan title={title} about={found} language={language} errors={filled.errors}>
        <Form version={found.draft.edits.arrangements ?? 0}>
          {found.allocated && <p>{confirmWords(language).allocated(found.allocated.name, found.allocated.teamName)}</p>}
          <Radios
            {...filled.field('socialWork')}
            legend={socialWork}
            items={[
              { value: 'yes', text: yes, hint: yesHint },
              { value: 'no', text: no },
            ]}
          />
          <Textarea {...filled.field('contingency')} rows={4} />
          <DateInput {...filled.field('reviewOn')} legend={reviewOn} />
          <Textarea {...filled.field('noReviewWhy')} rows={2} />
          <Button>{writingWords(language).save}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value: { socialWork, ...value }, version, language }) {
    const change = keepArrangements({ ...value, socialWork: socialWork === 'yes' })
    const { childId } = await changePlan(write, planId, change, version)
    return redirectTo(`/children/${childId}/plan`, writingWords(language).saved)
  },
})
