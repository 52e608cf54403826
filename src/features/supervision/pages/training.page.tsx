import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { optionalDay, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { supervisionToChange } from '../find-supervision.ts'
import { words } from '../forms.words.ts'
import { words as teamWords } from '../team.words.ts'
import { noteTrainingNeed } from '../training-needs.ts'
import { OwnForm } from './own-form.tsx'

const trainingForm = form((language) => {
  const t = words(language)
  return {
    what: text(t.what, t.whatMissing, { hint: t.whatHint, max: 300 }),
    byWhen: optionalDay(t.byWhenLabel, { wrong: aRealDay[language] }),
  }
})

/** Something more to learn, for the training plan (CSW-20). */
export const trainingPage = page({
  params: { supervisionId: z.uuid() },
  form: trainingForm,

  async load({ read, params }) {
    const { state } = await supervisionToChange(read, params.supervisionId)
    return { state }
  },

  view(_, { params, filled, language }) {
    const t = words(language)
    return (
      <OwnForm title={t.trainingTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <Form>
          <Input {...filled.field('what')} />
          <DateInput {...filled.field('byWhen')} legend={t.byWhenLabel} />
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId }, value, language }) {
    await noteTrainingNeed(write, supervisionId, value)
    return redirectTo(`/supervision/${supervisionId}`, words(language).trainingSaved)
  },
})
