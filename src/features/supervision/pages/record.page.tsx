import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, day, optionallyPicked, optionalLongText, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { recordSupervision } from '../hold-supervision.ts'
import { supervisionToWrite } from '../supervision.queries.ts'
import { type Place, places, type Section } from '../supervision.ts'
import { words } from '../forms.words.ts'
import { words as teamWords } from '../team.words.ts'
import { OwnForm } from './own-form.tsx'
import { PlaceFields } from './place-fields.tsx'

const recordForm = form((language) => {
  const t = words(language)
  return {
    heldOn: day(t.heldOn, { missing: t.heldOnMissing, wrong: aRealDay[language] }),
    place: choice(t.place, places, t.placeMissing),
    schoolId: optionallyPicked(t.school, t.schoolWrong),
    thirdCame: tick(t.came),
    practice: optionalLongText(t.practice, { hint: t.practiceHint }),
    development: optionalLongText(t.development, { hint: t.developmentHint }),
    wellbeing: optionalLongText(t.wellbeing, { hint: t.wellbeingHint }),
  }
})

/** Writes down what was held: when, where, with whom, and what was said of the work (CSW-18 to 21). */
export const recordPage = page({
  params: { supervisionId: z.uuid() },
  form: recordForm,

  async load({ read, params }) {
    const found = await supervisionToWrite(read, params.supervisionId)
    if (!found) throw new NotFound('Supervision')
    return { ...found, today: read.today }
  },

  known({ heldOn, day: planned, place, schoolId, thirdCame, notes, today }) {
    const said = (section: Section) => notes.find((note) => note.section === section)?.said ?? null
    return {
      ...{ heldOn: heldOn ?? (planned < today ? planned : today), place: place as Place, schoolId, thirdCame },
      ...{ practice: said('practice'), development: said('development'), wellbeing: said('wellbeing') },
    }
  },
  version: ({ version }) => version,

  view({ version, schools, third }, { params, filled, language }) {
    const t = words(language)
    return (
      <OwnForm title={t.recordTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <Form version={version}>
          <DateInput {...filled.field('heldOn')} legend={t.heldOn} />
          <PlaceFields
            place={filled.field('place')}
            school={filled.field('schoolId')}
            schools={schools}
            language={language}
          />
          {third && (
            <Checkboxes
              {...filled.field('thirdCame')}
              legend={t.came}
              items={[{ value: 'yes', text: t.cameYes(fullName(third)) }]}
            />
          )}
          <p>{t.noChildHere}</p>
          <Textarea {...filled.field('practice')} rows={5} />
          <Textarea {...filled.field('development')} rows={4} />
          <Textarea {...filled.field('wellbeing')} rows={4} />
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId }, value, version, language }) {
    const { practice, development, wellbeing, ...held } = value
    await recordSupervision(write, supervisionId, { ...held, said: { practice, development, wellbeing } }, version)
    return redirectTo(`/supervision/${supervisionId}`, words(language).recordSaved)
  },
})
