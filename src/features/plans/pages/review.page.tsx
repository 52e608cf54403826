import { z } from 'zod'
import type { Write } from '#platform/context.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, optionalDay, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findPlanToWrite } from '../find-plan.ts'
import { exemptPlanReview, holdPlanReview } from '../reviewing/review-plan.ts'
import { words } from '../reviewing/review.words.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'

const reviewForm = form((language) => {
  const t = words(language)
  return {
    was: choice(t.was, ['held', 'not held'], t.wasMissing),
    heldOn: optionalDay(t.heldOn, { wrong: aRealDay[language] }),
    whoCame: optionalText(t.whoCame, { max: 500 }),
    said: optionalLongText(t.said),
    why: optionalLongText(t.why),
    nextOn: optionalDay(t.nextOn, { wrong: aRealDay[language] }),
  }
})

/** How a review went, or why it was not held; and when the plan is looked at again. */
export const planReviewPage = page({
  params: { planId: z.uuid() },
  form: reviewForm,
  load: ({ read, params }) => findPlanToWrite(read, params.planId),

  view(found, { filled, language }) {
    const t = words(language)
    const { title, was, held, notHeld, heldOn, nextOn } = t
    const whenHeld = (
      <>
        <DateInput {...filled.field('heldOn')} legend={heldOn} />
        <Input {...filled.field('whoCame')} />
        <Textarea {...filled.field('said')} rows={4} />
      </>
    )
    return (
      <AboutAPlan title={title} about={found} language={language} errors={filled.errors}>
        <Form>
          <Radios
            {...filled.field('was')}
            legend={was}
            items={[
              { value: 'held', text: held, conditional: whenHeld },
              { value: 'not held', text: notHeld, conditional: <Textarea {...filled.field('why')} rows={3} /> },
            ]}
          />
          <DateInput {...filled.field('nextOn')} legend={nextOn} />
          <Button>{writingWords(language).save}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value, language }) {
    const isHeld = value.was === 'held'
    const { childId } = await (isHeld ? wasHeld(write, planId, value) : wasNotHeld(write, planId, value))
    const { saved, savedNotHeld } = words(language)
    return redirectTo(`/children/${childId}/plan`, isHeld ? saved : savedNotHeld)
  },
})

type Value = ValueBy<typeof reviewForm>

function wasHeld(write: Write, planId: string, { heldOn, whoCame, said, nextOn }: Value) {
  if (!heldOn) throw missing('heldOnMissing', 'heldOn')
  if (!whoCame) throw missing('whoCameMissing', 'whoCame')
  if (!said) throw missing('saidMissing', 'said')
  if (!nextOn) throw missing('nextMissing', 'nextOn')
  return holdPlanReview(write, planId, { heldOn, whoCame, said, nextOn })
}

function wasNotHeld(write: Write, planId: string, { why, nextOn }: Value) {
  if (!why) throw missing('whyMissing', 'why')
  return exemptPlanReview(write, planId, { why, nextOn })
}

type Sentence = 'heldOnMissing' | 'whoCameMissing' | 'saidMissing' | 'nextMissing' | 'whyMissing'

function missing(what: Sentence, field: keyof Value): Refused {
  return new Refused({ en: words('en')[what], cy: words('cy')[what] }, field)
}
