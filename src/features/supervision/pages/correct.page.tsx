import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { supervisionToChange } from '../find-supervision.ts'
import { say } from '../rules.words.ts'
import { sections } from '../supervision.ts'
import { words } from '../forms.words.ts'
import { words as supervisionWords } from '../supervision.words.ts'
import { words as teamWords } from '../team.words.ts'
import { correctSupervision } from '../write-notes.ts'
import { OwnForm } from './own-form.tsx'

const correctForm = form((language) => {
  const t = words(language)
  return {
    section: choice(t.which, sections, t.whichMissing),
    said: longText(t.correction, t.correctionMissing),
  }
})

/** What was not right, beside what both agreed to. */
export const correctPage = page({
  params: { supervisionId: z.uuid() },
  form: correctForm,

  async load({ read, params }) {
    const { state } = await supervisionToChange(read, params.supervisionId)
    if (state !== 'agreed') throw new Refused(say.notAgreed)
    return { state }
  },

  view(_, { params, filled, language }) {
    const t = words(language)
    return (
      <OwnForm title={t.correctTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <p>{t.correctHelp}</p>
        <Form>
          <Radios
            {...filled.field('section')}
            legend={t.which}
            items={sections.map((value) => ({ value, text: supervisionWords(language).sections[value] }))}
          />
          <Textarea {...filled.field('said')} rows={4} />
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId }, value, language }) {
    await correctSupervision(write, supervisionId, value.section, value.said)
    return redirectTo(`/supervision/${supervisionId}`, words(language).correctionSaved)
  },
})
