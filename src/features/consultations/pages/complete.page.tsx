import { z } from 'zod'
import { longText, optionallyPicked, optionalLongText, optionalWholeNumber } from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { withoutTask } from '../attendee.ts'
import { completeConsultation } from '../holding/complete-consultation.ts'
import { findConsultationToChange } from '../find-consultation.ts'
import { words } from '../holding/complete.words.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'
import { TasksTable } from './tasks-table.tsx'

const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
type Line = (typeof LINES)[number]

type LineFields = Record<`who${Line}` | `why${Line}`, Field<string | null>>

const completeForm = form((language) => {
  const t = words(language)
  const lines = LINES.flatMap((number) => [
    [`who${number}`, optionallyPicked(t.without, t.without)],
    [`why${number}`, optionalLongText(t.without)],
  ])
  return {
    note: longText(t.note, t.noteMissing, { hint: t.noteHint }),
    minutes: optionalWholeNumber(t.minutes, { from: 1, to: 600, wrong: t.minutesWrong }),
    whyNoActions: optionalLongText(t.whyNoActions),
    ...(Object.fromEntries(lines) as LineFields),
  }
})

const USUAL_MINUTES = 45

/** Completes a consultation: the plan is frozen, and nobody leaves without a task unless somebody says why (HACK-17 to HACK-20). */
export const completePage = page({
  params: { consultationId: z.uuid() },
  form: completeForm,

  async load({ read, params: { consultationId } }) {
    const consultation = await findConsultationToChange(read, consultationId)
    const isPlanned = consultation.stage !== 'evaluate'
    return { consultation, without: isPlanned ? withoutTask(consultation.attendees, consultation.tasks) : [] }
  },

  version: ({ consultation }) => consultation.version,
  known: () => ({ minutes: USUAL_MINUTES }),

  view({ consultation, without }, { filled, language }) {
    const t = words(language)
    const about = { consultation, title: t.title(consultation.number), language, errors: filled.errors }
    const { tasks, stage, id } = consultation
    const called = (owner: { kind: string; name: string }) => calledHere(owner, consultation)
    return (
      <AboutAConsultation {...about}>
        <p>{t.lead}</p>
        {tasks.length > 0 ? (
          <TasksTable caption={t.agreed} tasks={tasks} called={called} language={language} />
        ) : (
          <p>{t.nothing}</p>
        )}
        <p>
          <a href={`/consultations/${id}/tasks`}>{t.agreeMore}</a>
        </p>
        <Form version={consultation.version}>
          {tasks.length === 0 && stage === 'meet' && <Textarea {...filled.field('whyNoActions')} rows={2} />}
          {without.length > 0 && (
            <Fieldset legend={t.without} legendSize="m">
              <p>{t.withoutHelp}</p>
              {LINES.slice(0, without.length).map((number, index) => {
                const one = without[index]!
                return (
                  <>
                    <input type="hidden" name={`who${number}`} value={one.id} />
                    <Textarea {...filled.field(`why${number}`)} label={t.withoutWhy(called(one))} rows={2} />
                  </>
                )
              })}
            </Fieldset>
          )}
          <Textarea {...filled.field('note')} rows={4} />
          <Input {...filled.field('minutes')} width={3} inputmode="numeric" />
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, version, language }) {
    const t = words(language)
    const { note, minutes, whyNoActions } = value
    const given = { note, minutes, whyNoActions, noTaskWhy: reasonsIn(value) }
    const { cycleId, next } = await completeConsultation(write, consultationId, given, version)
    if (next) return redirectTo(`/consultations/${next.id}/book`, t.saved(next.number))
    return redirectTo(`/cycles/${cycleId}/end`, t.savedLast)
  },
})

function reasonsIn(value: ValueBy<typeof completeForm>): Record<string, string> {
  return Object.fromEntries(
    LINES.flatMap((number) => {
      const [who, why] = [value[`who${number}`], value[`why${number}`]]
      return who && why ? [[who, why]] : []
    }),
  )
}
