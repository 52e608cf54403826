import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { supervisionToChange } from '../find-supervision.ts'
import { words } from '../forms.words.ts'
import { words as teamWords } from '../team.words.ts'
import { bringTopic } from '../write-notes.ts'
import { OwnForm } from './own-form.tsx'

const topicForm = form((language) => {
  const t = words(language)
  return { said: longText(t.topic, t.topicMissing, { hint: t.topicHint }) }
})

/** What the worker brings. */
export const topicPage = page({
  params: { supervisionId: z.uuid() },
  form: topicForm,

  async load({ read, params }) {
    const { part, state } = await supervisionToChange(read, params.supervisionId)
    if (part !== 'worker') throw new NotFound('Supervision')
    return { state }
  },

  view(_, { params, filled, language }) {
    const t = words(language)
    return (
      <OwnForm title={t.topicTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <Form>
          <Textarea {...filled.field('said')} rows={5} />
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId }, value, language }) {
    await bringTopic(write, supervisionId, value.said)
    return redirectTo(`/supervision/${supervisionId}`, words(language).topicSaved)
  },
})
