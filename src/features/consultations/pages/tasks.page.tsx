import { z } from 'zod'
import { type ActionPlace, actionPlaces } from '#features/actions/action.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { placeName } from '#features/actions/action-words.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { dayIn, isDay } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalChoice, optionalDay, optionallyPicked, optionalText, text } from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { agreeTasks, type NewTask } from '../holding/agree-tasks.ts'
import { isTaskOf } from '../attendee.ts'
import { type AttendeeShown, type ConsultationShown, findConsultationToChange } from '../find-consultation.ts'
import { words } from '../holding/tasks.words.ts'
import { say } from '../rules.words.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'

/** More than sit at one table. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
type LineNumber = (typeof LINES)[number]

type LineFields = Record<`what${LineNumber}` | `who${LineNumber}`, Field<string | null>> &
  Record<`place${LineNumber}`, Field<ActionPlace | null>>

const tasksForm = form((language) => {
  const t = words(language)
  const lines = LINES.flatMap((number) => [
    [`who${number}`, optionallyPicked(t.title, t.placeWrong)],
    [`what${number}`, optionalText(t.title, { max: 500 })],
    [`place${number}`, optionalChoice(t.place, actionPlaces, { wrong: t.placeWrong })],
  ])
  return {
    ...(Object.fromEntries(lines) as LineFields),
    due: text(t.due, t.dueMissing, { max: 10 }),
    day: optionalDay(t.day, { wrong: aRealDay[language] }),
  }
})

/** One line for everybody who takes part: what, and where. Nobody has to be chosen from a list (HACK-20). */
export const tasksPage = page({
  params: { consultationId: z.uuid() },
  form: tasksForm,

  async load({ read, params: { consultationId } }) {
    const consultation = await findConsultationToChange(read, consultationId)
    return { consultation, byNext: nextDay(consultation) }
  },

  known: ({ consultation, byNext }) => ({
    due: byNext ?? 'own',
    ...Object.fromEntries(
      atTable(consultation).map(({ kind }, index) => [
        `place${index + 1}`,
        kind === 'parent or carer' ? 'home' : 'school',
      ]),
    ),
  }),

  view({ consultation, byNext }, { filled, language }) {
    const t = words(language)
    const people = atTable(consultation)
    const about = { consultation, title: t.title, language, errors: filled.errors }
    if (people.length === 0)
      return (
        <AboutAConsultation {...about}>
          <p>
            <a href={`/consultations/${consultation.id}/people`}>{t.nobody}</a>
          </p>
        </AboutAConsultation>
      )
    const own = { value: 'own', text: t.ownDay, conditional: <DateInput {...filled.field('day')} legendSize="s" /> }
    return (
      <AboutAConsultation {...about}>
        <p>{t.lead}</p>
        <Form>
          {people.map((one, index) => (
            <Line
              attendee={one}
              consultation={consultation}
              number={LINES[index]!}
              filled={filled}
              language={language}
            />
          ))}
          <Radios
            {...filled.field('due')}
            legend={t.due}
            small
            items={byNext ? [{ value: byNext, text: t.byNext(sayDay(byNext, language)) }, own] : [own]}
          />
          <p>{t.more}</p>
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, language }) {
    const by = isDay(value.due) ? value.due : value.day
    if (!by) throw new Refused(say.dayMissing, value.due === 'own' ? 'day' : 'due')
    const tasks = tasksOf(value)
    const { dueOn } = await agreeTasks(write, consultationId, tasks, by)
    const saved = words(language).saved(tasks.length, sayDay(dueOn, language))
    return redirectTo(`/consultations/${consultationId}`, saved)
  },
})

/** Those who came; before anybody has said who did, everybody who takes part. */
function atTable({ attendees }: ConsultationShown): readonly AttendeeShown[] {
  return attendees.filter(({ came }) => came !== false).slice(0, LINES.length)
}

function nextDay({ next, today }: ConsultationShown): string | undefined {
  if (!next) return undefined
  const day = next.at ? dayIn(new Date(next.at)) : next.suggestedOn
  return day >= today ? day : undefined
}

interface LineProps {
  attendee: AttendeeShown
  consultation: ConsultationShown
  number: LineNumber
  filled: ReturnType<typeof tasksForm.blank>
  language: Language
}

function Line({ attendee, consultation, number, filled, language }: LineProps) {
  const t = words(language)
  const name = calledHere(attendee, consultation)
  const has = consultation.tasks.filter((task) => isTaskOf(attendee, task)).length
  const what = filled.field(`what${number}`)
  return (
    <Fieldset legend={`${name}: ${has > 0 ? t.has(has) : t.hasNone}`} legendSize="s">
      <input type="hidden" name={`who${number}`} value={attendee.id} />
      <Textarea {...what} label={has > 0 ? t.another(name) : t.what(name)} rows={2} />
      <Select
        {...filled.field(`place${number}`)}
        items={actionPlaces.map((place) => ({ value: place, text: placeName(place, language) }))}
      />
    </Fieldset>
  )
}

/** The lines that say something. */
function tasksOf(value: ValueBy<typeof tasksForm>): NewTask[] {
  return LINES.flatMap((number) => {
    const [attendeeId, what] = [value[`who${number}`], value[`what${number}`]]
    return attendeeId && what ? { attendeeId, what, place: value[`place${number}`] ?? 'school' } : []
  })
}
