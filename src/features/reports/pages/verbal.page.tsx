import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { day, longText, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../calling/calls.words.ts'
import { findCall } from '../calling/find-call.ts'
import { say } from '../rules.words.ts'
import { keepVerbalReport } from '../calling/verbal-report.ts'
import { AboutAReport } from './about-a-report.tsx'

const verbalForm = form((language) => {
  const t = words(language)
  return {
    discussedOn: day(t.discussedOn, { missing: t.discussedOnMissing, wrong: aRealDay[language] }),
    withId: picked(t.withWhom, t.withWhomMissing),
    points: longText(t.points, t.pointsMissing),
  }
})

/** That a verbal report was discussed with the supervisor before the meeting (CSW-17). */
export const verbalPage = page({
  params: { callId: z.uuid() },
  form: verbalForm,

  async load({ read, params }) {
    const call = await findCall(read, params.callId)
    if (call.workerId !== read.actor.id && !call.isTheirsToSupervise) throw new Refused(say.notYours)
    if (call.calledOffAt) throw new Refused(say.calledOff)
    return call
  },

  known: ({ supervisors, askedBy, today }) => ({
    discussedOn: today,
    withId: supervisors.find(({ staffId }) => staffId === askedBy)?.staffId ?? supervisors[0]?.staffId,
  }),

  view({ id, child, today, supervisors }, { filled, language }) {
    const t = words(language)
    return (
      <AboutAReport
        tab={t.verbalTab}
        title={t.verbalTitle}
        {...{ child, today, language, errors: filled.errors }}
        back={`/calls/${id}`}
      >
        <p>{t.verbalHelp}</p>
        <Form>
          <DateInput {...filled.field('discussedOn')} legend={t.discussedOn} />
          <Radios
            {...filled.field('withId')}
            legend={t.withWhom}
            items={supervisors.map(({ staffId, givenName, familyName }) => ({
              value: staffId,
              text: `${givenName} ${familyName}`,
            }))}
          />
          <Textarea {...filled.field('points')} rows={8} />
          <Button preventDoubleClick>{t.keep}</Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { callId }, value, language }) {
    await keepVerbalReport(write, callId, value)
    return redirectTo(`/calls/${callId}`, words(language).verbalKept)
  },
})
