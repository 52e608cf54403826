import { z } from 'zod'
import { optionalLongText, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findConsultationToChange } from '../find-consultation.ts'
import { keepRegister } from '../holding/keep-register.ts'
import { words } from '../holding/register.words.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'

const registerForm = form((language) => {
  const t = words(language)
  return {
    came: pickedMany(t.came, t.wrong),
    whyNot: optionalLongText(t.whyNot, { hint: t.whyNotHint }),
    viewsHow: optionalLongText(t.viewsHow, { hint: t.viewsHowHint }),
    views: optionalLongText(t.views),
    fedBack: optionalLongText(t.fedBack),
  }
})

/** Who came; and how a young person who did not was heard (HACK-15). */
export const registerPage = page({
  params: { consultationId: z.uuid() },
  form: registerForm,

  async load({ read, params: { consultationId } }) {
    return { consultation: await findConsultationToChange(read, consultationId) }
  },

  // Most come: it is quicker to take the ticks of those who did not.
  known: ({ consultation: { attendees } }, { language }) => {
    const young = attendees.find(({ kind }) => kind === 'young person')
    const { whyNot, fedBack, saidByLink } = young ?? {}
    // What they wrote themselves stands there, until somebody has asked them again.
    const note = saidByLink?.answerNote
    const views = young?.views ?? note
    const viewsHow = young?.viewsHow ?? (note && words(language).byLink)
    const came = attendees.filter((one) => one.came ?? one.kind !== 'young person').map(({ id }) => id)
    return { came, whyNot, viewsHow, views, fedBack }
  },

  view({ consultation }, { filled, language }) {
    const t = words(language)
    const about = { consultation, title: t.title, language, errors: filled.errors }
    return (
      <AboutAConsultation {...about}>
        <Form>
          <Checkboxes
            {...filled.field('came')}
            legend={t.came}
            items={consultation.attendees.map((one) => ({
              value: one.id,
              text: calledHere(one, consultation),
            }))}
          />
          <Fieldset legend={t.youngPerson} legendSize="m">
            <p>{t.youngPersonHelp}</p>
            <Textarea {...filled.field('whyNot')} rows={2} />
            <Textarea {...filled.field('viewsHow')} rows={2} />
            <Textarea {...filled.field('views')} rows={3} />
            <Textarea {...filled.field('fedBack')} rows={2} />
          </Fieldset>
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, language }) {
    await keepRegister(write, consultationId, value)
    return redirectTo(`/consultations/${consultationId}`, words(language).saved)
  },
})
