import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { timeIn } from '#platform/dates/moment.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { callOffMeeting, moveMeeting } from '../calling/ask-to-meeting.ts'
import { words } from '../calling/calls.words.ts'
import { findCall, toSupervise } from '../calling/find-call.ts'
import { AboutAReport } from './about-a-report.tsx'
import { whenFields } from './when-fields.ts'

const CALL_OFF = 'call off'

export const moveCallPage = page({
  params: { callId: z.uuid() },
  form: form(whenFields),
  load: async ({ read, params }) => toSupervise(await findCall(read, params.callId)),
  version: ({ version }) => version,
  known: ({ at, place }) => ({ day: dayIn(at), time: timeIn(at), place }),

  view({ id, child, today, version }, { filled, language }) {
    const t = words(language)
    return (
      <AboutAReport
        tab={t.moveTab}
        title={t.moveTitle}
        {...{ child, today, language, errors: filled.errors }}
        back={`/calls/${id}`}
      >
        <Form version={version}>
          <DateInput {...filled.field('day')} legend={t.day} />
          <Input {...filled.field('time')} width={5} />
          <Input {...filled.field('place')} width="two-thirds" />
          <Button>{t.saveMove}</Button>{' '}
          <Button name="_button" value={CALL_OFF} variant="secondary">
            {t.callOff}
          </Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { callId }, value, version, language, button }) {
    const t = words(language)
    if (button === CALL_OFF) {
      await callOffMeeting(write, callId, version)
      return redirectTo(`/calls/${callId}`, t.calledOff)
    }
    await moveMeeting(write, callId, value, version)
    return redirectTo(`/calls/${callId}`, t.moved)
  },
})
