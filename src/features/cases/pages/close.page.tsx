import { z } from 'zod'
import { choice, longText, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { outcomeName } from '../case-words.ts'
import { closeCase } from '../changing/close-case.ts'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { chosenOutcomes } from '../help-case.ts'
import { AboutACase } from './about-a-case.tsx'
import { StillOpen } from './open-actions.tsx'

const closeForm = form((language) => {
  const t = words(language).close
  return {
    outcome: choice(t.outcome, chosenOutcomes, t.outcomeMissing, { hint: t.resolvedHint }),
    note: longText(t.note, t.noteMissing, { hint: t.noteHint }),
    wayBack: longText(t.wayBack, t.wayBackMissing, { hint: t.wayBackHint }),
    whyActionsStay: optionalLongText(t.whyActionsStay),
  }
})

export const closePage = page({
  params: { caseId: z.uuid() },
  form: closeForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),
  known: ({ definition }, { language }) => ({ wayBack: definition.wayBack[language] }),

  view(helpCase, { filled, language }) {
    const t = words(language).close
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors}>
        <Form>
          <Radios
            {...filled.field('outcome')}
            legend={t.outcome}
            items={chosenOutcomes.map((value) => ({ value, text: outcomeName(value, language) }))}
          />
          <Textarea {...filled.field('note')} rows={3} />
          <Textarea {...filled.field('wayBack')} rows={3} />
          <StillOpen actions={helpCase.openActions} why={filled.field('whyActionsStay')} language={language} />
          <p>{t.told}</p>
          <p>{t.reopen}</p>
          <Button variant="warning">{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, language }) {
    await closeCase(write, params.caseId, value)
    return redirectTo(`/cases/${params.caseId}`, words(language).close.saved)
  },
})
