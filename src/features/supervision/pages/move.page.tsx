import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { readTime } from '#platform/dates/read-time.ts'
import { Refused } from '#platform/errors.ts'
import { choice, day, optionallyPicked, optionalText, picked } from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { moveSupervision } from '../hold-supervision.ts'
import { meetingOfTeam } from '../moving.queries.ts'
import { say } from '../rules.words.ts'
import type { Place } from '../supervision.ts'
import { places } from '../supervision.ts'
import { words } from '../forms.words.ts'
import { words as supervisionWords } from '../supervision.words.ts'
import { words as teamWords } from '../team.words.ts'
import { OwnForm } from './own-form.tsx'
import { PlaceFields } from './place-fields.tsx'

/** `9:30`, kept as `09:30`; or nothing. */
function optionalTime(label: string, wrong: string): Field<string | null> {
  const rule = z.string().transform((typed, context) => {
    if (typed === '') return null
    const found = readTime(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { ...optionalText(label), rule: rule as unknown as z.ZodType<string | null> }
}

const moveForm = form((language) => {
  const t = words(language)
  return {
    day: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language] }),
    time: optionalTime(t.time, t.timeWrong),
    place: choice(t.place, places, t.placeMissing),
    schoolId: optionallyPicked(t.school, t.schoolWrong),
    supervisorId: picked(t.holder, teamWords(language).supervisorMissing, { hint: t.holderHint }),
    thirdId: optionallyPicked(t.third, t.thirdWrong, { hint: t.thirdHint }),
  }
})

/** When, where, who holds it and who is asked to come, of one that is still to be held. */
export const movePage = page({
  params: { supervisionId: z.uuid() },
  form: moveForm,

  async load({ read, params }) {
    const meeting = await meetingOfTeam(read, params.supervisionId)
    if (meeting.state !== 'planned') throw new Refused(say.isOver)
    const { areaId: _, ...shown } = meeting
    return shown
  },

  known: ({ day: on, time, place, schoolId, supervisorId, thirdId }) => ({
    ...{ day: on, time, place: place as Place, schoolId, supervisorId, thirdId },
  }),
  version: ({ version }) => version,

  view(meeting, { params, filled, language }) {
    const t = words(language)
    const named = (people: typeof meeting.educationManagers) =>
      people.map((person) => ({ value: person.id, text: fullName(person) }))
    return (
      <OwnForm title={t.moveTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <p>{supervisionWords(language).ofWorker(fullName(meeting))}</p>
        <Form version={meeting.version}>
          <DateInput {...filled.field('day')} legend={t.day} />
          <Input {...filled.field('time')} width={5} />
          <PlaceFields
            place={filled.field('place')}
            school={filled.field('schoolId')}
            schools={meeting.schools}
            language={language}
          />
          <Select
            {...filled.field('supervisorId')}
            items={named(meeting.supervisors.filter(({ id }) => id !== meeting.workerId))}
          />
          <Select
            {...filled.field('thirdId')}
            items={[{ value: '', text: t.noThird }, ...named(meeting.educationManagers)]}
          />
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId }, value, version, language }) {
    await moveSupervision(write, supervisionId, value, version)
    return redirectTo(`/supervision/${supervisionId}`, words(language).moved)
  },
})
