import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { choice, optionalDay } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { type TrainingState, trainingStates } from '../supervision.ts'
import { words } from '../forms.words.ts'
import { words as supervisionWords } from '../supervision.words.ts'
import { words as teamWords } from '../team.words.ts'
import { changeTrainingNeed, findTrainingNeed } from '../training-needs.ts'
import { OwnForm } from './own-form.tsx'

const trainingNeedForm = form((language) => {
  const t = words(language)
  return {
    state: choice(t.state, trainingStates, t.stateMissing),
    byWhen: optionalDay(t.byWhenLabel, { wrong: aRealDay[language] }),
  }
})

/** Where one line of a training plan has got to. */
export const trainingNeedPage = page({
  params: { trainingNeedId: z.uuid() },
  form: trainingNeedForm,
  load: ({ read, params }) => findTrainingNeed(read, params.trainingNeedId),
  known: ({ state, byWhen }) => ({ state: state as TrainingState, byWhen }),
  version: ({ version }) => version,

  view({ supervisionId, what, version }, { filled, language }) {
    const t = words(language)
    return (
      <OwnForm title={t.changeTrainingTitle} supervisionId={supervisionId} errors={filled.errors}>
        <p class="nhsuk-body-l">{what}</p>
        <Form version={version}>
          <Radios
            {...filled.field('state')}
            legend={t.state}
            items={trainingStates.map((value) => ({ value, text: supervisionWords(language).trainingStates[value] }))}
          />
          <DateInput {...filled.field('byWhen')} legend={t.byWhenLabel} />
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { trainingNeedId }, value, version, language }) {
    const { supervisionId } = await changeTrainingNeed(write, trainingNeedId, value, version)
    return redirectTo(`/supervision/${supervisionId}`, teamWords(language).trainingChanged)
  },
})
